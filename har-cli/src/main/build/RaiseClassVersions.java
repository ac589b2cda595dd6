import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.objectweb.asm.ClassReader.SKIP_FRAMES;
import static org.objectweb.asm.ClassWriter.COMPUTE_FRAMES;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.V17;
import static org.objectweb.asm.Opcodes.V1_7;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/**
 * Writes the old classes of a jar anew as Java 17 would have them, and leaves all else as it is:
 * {@code java -cp asm.jar RaiseClassVersions.java JAR}.
 *
 * <p>picocli and brotli's decoder are compiled for Java 5. Such classes have no stack map frames
 * (JVMS 4.7.4): class data sharing leaves them out, and each start reads and verifies 230 of them
 * again, which takes 40 ms.
 */
public final class RaiseClassVersions {
  private static final int VERSION_OFFSET = 6;

  private RaiseClassVersions() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path raised = jar.resolveSibling(jar.getFileName() + ".raised");
    int count = 0;
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(raised));
        // Frames name the class that two have in common: it is asked for their superclasses.
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      // Equal sources give equal jars, in every time zone: the manifest has the time of the build.
      LocalDateTime time = from.getEntry(JarFile.MANIFEST_NAME).getTimeLocal();
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class") && version(bytes) < V1_7) {
          bytes = raised(bytes, classes);
          count++;
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(time);
        to.putNextEntry(copy);
        to.write(bytes);
        to.closeEntry();
      }
    }
    if (count == 0) {
      throw new IllegalStateException("no class is older than Java 7: this step can go");
    }
    Files.move(raised, jar, REPLACE_EXISTING);
  }

  private static int version(byte[] classFile) {
    return new ClassReader(classFile).readUnsignedShort(VERSION_OFFSET);
  }

  private static byte[] raised(byte[] classFile, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor raising =
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visit(
              int old, int access, String name, String type, String parent, String[] interfaces) {
            super.visit(V17, access, name, type, parent, interfaces);
          }
        };
    new ClassReader(classFile).accept(raising, SKIP_FRAMES);
    return writer.toByteArray();
  }
}
