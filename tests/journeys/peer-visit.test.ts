import type { Page } from 'playwright-core';
import peerVisit from './peer-visit.journey';
import { complaintsOf, open } from './people';

jest.setTimeout(180_000);

test('a team asks for a visit, and the chain runs to a published learning plan', async () => {
  const pages: Page[] = [];
  await peerVisit({
    open: async (host, subject) => {
      const page = await open(host, subject);
      pages.push(page);
      return page;
    },
  });
  expect(pages.flatMap(complaintsOf)).toEqual([]);
});
