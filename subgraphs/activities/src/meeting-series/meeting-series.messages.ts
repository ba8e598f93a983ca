import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_SERIES: 'Mötesserien finns inte, eller är inte din.',
  OUTSIDE_SERIES: 'Dagen ligger utanför seriens tid.',
  ALREADY_THAT_DAY: 'Serien har redan ett möte den dagen.',
  NO_SUCH_MEETING: 'Mötet finns inte, eller är inte ditt.',
  TASK_MISSING: 'Skriv vad deltagarna gör till nästa möte.',
  NO_TASK: 'Mötet har ingen mellanuppgift.',
  NOT_EXPECTED: 'Mötena är för kommunens chefer. Du hör inte till dem.',
  REPORT_MISSING: 'Skriv hur det gick.',
  NOT_YOUR_MUNICIPALITY: 'Mötena gäller en annan kommun än din.',
  SERIES_TITLE_MISSING: 'Skriv vad mötesserien heter.',
  SERIES_BACKWARDS: 'Mötesserien slutar innan den börjar.',
  SERIES_EXISTS: 'Kommunen har redan en mötesserie under den tiden.',
});
