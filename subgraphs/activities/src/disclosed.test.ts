import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { testViewer } from '@samlar/subgraph/testing';
import { RESEARCH } from '@samlar/viewer/viewer';
import { disclosed } from './disclosed';

const counts = fc.record({ women: fc.nat(40), men: fc.nat(40), unspecified: fc.nat(6) });

test('invariant 2: women, men and unspecified make the total, wherever all are there', () => {
  const viewer = testViewer(randomUUID(), randomUUID(), ['ANALYST']);
  fc.assert(fc.property(counts, (each) => {
    for (const { total, women, men, unspecified, absence } of [disclosed(viewer, each), disclosed(RESEARCH, each)]) {
      if ([total, women, men, unspecified].every((part) => part !== null)) expect([total, absence]).toEqual([women! + men! + unspecified!, null]);
      else expect(absence).toBe('SUPPRESSED');
    }
  }));
});

test('research is told of nobody in a group of fewer than five, and can derive none', () => {
  fc.assert(fc.property(counts, (each) => {
    const shown = disclosed(RESEARCH, each);
    const parts = [shown.women, shown.men, shown.unspecified];
    for (const part of parts) expect(part === null || part === 0 || part >= 5).toBe(true);
    // One hidden part beside a shown total would be the difference.
    if (shown.total !== null) expect(parts.filter((part) => part === null).length).not.toBe(1);
  }));
});
