/** What the visitor does: the same for every recorder. */
export async function journey(page, { account, links, urls }) {
  await page.goto(links.login());
  await scriptDone(page);
  await page.fill('[name=email]', account.email);
  await page.fill('[name=password]', account.password);
  await page.click('button');
  await scriptDone(page, '/dashboard');

  await page.goto(`${urls.app}/oauth/callback`);
  await page.waitForURL(`${urls.identity}/authorize?*`);
  await page.fill('[name=username]', account.email);
  await page.fill('[name=password]', account.identityPassword);
  await page.click('button');
  await scriptDone(page, '/oauth/callback');

  await page.goto(links.magic());
  await scriptDone(page, '/welcome');

  await page.goto(`${urls.app}/sso/saml`);
  await scriptDone(page, '/welcome');

  await page.goto(`${urls.app}/logout`);
  await scriptDone(page, '/goodbye');
}

/**
 * Each page's script sets data-done when its last request has been answered. The pause is for the
 * recorders: they ask for bodies afterwards, and the browser forgets those of a page that was left.
 */
async function scriptDone(page, path = '/') {
  await page.waitForURL((url) => url.pathname.startsWith(path));
  await page.waitForSelector('body[data-done=true]', { timeout: 15_000 });
  await page.waitForTimeout(500);
}
