import { CommandForm } from '@samlar/view-contract/command-form';
import { nameOrder } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { messages } from '../messages';
import { groupName, texts, whereOf } from './base-group-texts';
import { CHANGE } from './base-groups.command';
import type { Board } from './board';

/** A circle of three is the longest that chains of command have asked for; more are made in two steps. */
const MOVES = [1, 2, 3] as const;

/** Moves several people at once, where one at a time would break a rule on the way; the subgraph judges the result alone. */
export function SeveralMoves({ board, again }: { board: Board; again(): void }) {
  const t = useText(texts);
  const byName = nameOrder(useLanguage());
  const people = [...board.people.values()].toSorted((a, b) => byName(a.name, b.name)).map(({ id, name }) => ({ value: id, label: `${name}, ${whereOf(board, id, t)}` }));
  const groups = board.groups.map((group) => ({ value: group.id, label: groupName(group, t) }));
  const nobody = { value: '', label: t('several.nobody') };
  return (
    <CommandForm
      title={t('several')} lead={t('several.lead')} send={t('several.send')} success={t('several.done')} document={CHANGE} messages={messages} changed={again}
      fields={[
        ...MOVES.flatMap((number) => [
          { name: `person${number}`, label: t('several.person', { number }), kind: 'choice' as const, optional: true, options: [nobody, ...people] },
          { name: `to${number}`, label: t('several.to', { number }), kind: 'choice' as const, belongsTo: `person${number}`, options: groups },
        ]),
        { name: 'reason', label: t('reason'), longest: 500 },
      ]}
      variables={(written) => ({
        input: { reason: written.reason!, moves: MOVES.filter((number) => written[`person${number}`]).map((number) => ({ person: written[`person${number}`]!, to: written[`to${number}`]! })) },
      })}
    />
  );
}
