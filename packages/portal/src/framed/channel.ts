import type { ViewRecord } from '@samlar/view-contract/registry';
import type { ViewProps } from '@samlar/view-contract/view';
import * as v from 'valibot';

/** The tallest a frame is made, in CSS pixels: a view that grows with its own frame would never end. */
export const TALLEST = 20_000;

/** Characters of a question's variables. */
const MOST_VARIABLES = 200_000;

const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** All that a framed view can ask of its portal. Anything else, and any key more, is not listened to. */
export const FRAME_CALL = v.variant('kind', [
  /** The view is on screen. */
  v.strictObject({ kind: v.literal('drawn') }),
  v.strictObject({ kind: v.literal('failed') }),
  v.strictObject({ kind: v.literal('alive'), number: count }),
  v.strictObject({ kind: v.literal('height'), pixels: v.pipe(count, v.maxValue(TALLEST)) }),
  v.strictObject({ kind: v.literal('paper-height'), pixels: v.pipe(count, v.maxValue(TALLEST)) }),
  /** The title of a page. */
  v.strictObject({ kind: v.literal('title'), text: words(200) }),
  /** A trusted document, by the sha256 of its text; the answer bears the same number. The variables are JSON: how long a text is, is known without going through it. */
  v.strictObject({
    kind: v.literal('ask'), number: count, document: v.pipe(v.string(), v.hash(['sha256'])),
    variables: v.pipe(v.string(), v.maxLength(MOST_VARIABLES), v.parseJson(), v.record(v.string(), v.unknown())),
  }),
  v.strictObject({ kind: v.literal('navigate'), to: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^(\/(?![/\\])|\?)/)), replace: v.boolean() }),
  v.strictObject({ kind: v.literal('notify'), notice: v.strictObject({ kind: v.picklist(['success', 'info', 'warning', 'danger']), text: words(300) }) }),
]);
/** As the frame says it. */
export type FrameCall = v.InferInput<typeof FRAME_CALL>;
/** As the portal has read it. */
export type ReadCall = v.InferOutput<typeof FRAME_CALL>;

/** What of `ViewProps` can travel: the rest is made anew in the frame. */
export interface Given extends Pick<ViewProps, 'viewer' | 'organisation' | 'language' | 'params'> {
  search: string;
  /** How the portal's page is drawn. Told, since a browser does not tell a frame that stands when the person's system goes over. */
  scheme: 'light' | 'dark';
}

/** What a portal tells the frame. */
export type PortalCall =
  | { kind: 'show'; view: ViewRecord; module: string; given: Given }
  | { kind: 'given'; given: Given }
  | { kind: 'answer'; number: number; status: number; body: string }
  | { kind: 'alive?'; number: number };
