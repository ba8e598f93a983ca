// Draws the pictures of the README and the partner's guide anew, from a running Samlär with the demonstration in it, where section 1 of the
// guide was just followed: node docs/pictures/draw.cjs http://localhost:4000
'use strict';
const path = require('node:path');
const { launchBrowser } = (require('@samlar/typescript-runtime/register'), require('../../packages/portal/tests/browser.ts'));

/** By file: portal, who signs in there (null for nobody), page; `end` for its end instead of its top. */
const PICTURES = {
  municipality: ['lysekil', 'p2', '/overview'],
  association: ['fyrbodal', 'p7', '/comparison'],
  research: ['research', null, '/tables/headcount-by-municipality'],
  'partner-card': ['vanersborg', 'p8', '/overview', 'end'],
  'views-municipality': ['vanersborg', 'p8', '/views'],
};

async function draw(samlar) {
  const browser = await launchBrowser();
  for (const [file, [host, subject, at, part]] of Object.entries(PICTURES)) {
    const portal = samlar.replace('//localhost', `//${host}.localhost`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'sv-SE' });
    await page.goto(subject ? `${portal}/sign-in?return=${encodeURIComponent(at)}` : portal + at);
    if (subject) await page.locator(`button[name="subject"][value="${subject}"]`).click();
    await page.waitForURL(portal + at);
    await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]'));
    await page.evaluate(() => document.fonts.ready);
    if (part === 'end') await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.screenshot({ path: path.join(__dirname, `${file}.png`) });
  }
  await browser.close();
}

void draw(process.argv[2] ?? 'http://localhost:4000');
