import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_LINE: 'Raden finns inte, eller är inte din.',
  SAME_LINE: 'Välj två olika rader.',
  OTHER_PROJECT: 'Raderna hör till olika projekt. Pengar flyttas bara inom ett projekt.',
  NOT_POSITIVE: 'Beloppet måste vara större än noll.',
  MORE_THAN_UNUSED: 'Raden har inte så mycket kvar: bokförda pengar kan inte flyttas.',
  NO_SUCH_REQUEST: 'Önskemålet finns inte.',
  ALREADY_ANSWERED: 'Önskemålet är redan besvarat.',
});
