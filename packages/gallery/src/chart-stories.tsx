import * as activities from '@samlar/chart/gallery/activities';
import * as evaluation from '@samlar/chart/gallery/evaluation';
import * as municipalities from '@samlar/chart/gallery/municipalities';
import * as programme from '@samlar/chart/gallery/programme';
import type { Story } from './stories';

/** Every chart, with the plan's figures. Their titles are the plan's, in Swedish; what is the charts' own follows the language. */
export const chartStories = (): Story[] =>
  Object.entries({ ...municipalities, ...programme, ...evaluation, ...activities }).map(([name, Piece]) => [name, <Piece key={name} />]);
