import { configureGlobal } from 'fast-check';

/**
 * What property tests draw is the same in every run, so that a run that is green stays green until something changes.
 * `DRAWS_SEED=$RANDOM npx jest …` draws anew, to look for what no run has met.
 */
configureGlobal({ seed: Number(process.env['DRAWS_SEED'] ?? 20130603) });
