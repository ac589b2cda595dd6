package io.github.harscrub.internal.site;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Site;
import java.io.IOException;

/** The bytes of a value as they stand in the file, without the quotes of a string. */
public final class Content {
  private Content() {}

  public static Text of(Batch batch, Site site) throws IOException {
    long start = start(site);
    long end = site.end() - (site.number() ? 0 : 1);
    byte[] bytes = batch.array(start, end);
    int offset = batch.offset(start, end);
    return new Text(bytes, offset, offset + (int) (end - start));
  }

  /** True for the body of a request. */
  public static boolean isSent(Site site) {
    return site.side() == Site.Side.REQUEST && site.kind() == Site.Kind.BODY;
  }

  /** Where the content begins in the file. */
  public static long start(Site site) {
    return site.start() + (site.number() ? 0 : 1);
  }
}
