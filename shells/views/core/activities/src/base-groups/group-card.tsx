import { Heading, Tag } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { memo } from 'react';
import { groupName, texts } from './base-group-texts';
import styles from './base-groups.module.css';
import type { BoardGroup, Candidate } from './board';
import { MemberCard } from './member-card';

export interface GroupCardProps {
  group: BoardGroup;
  people: ReadonlyMap<string, Candidate>;
  administrations: ReadonlyMap<string, string>;
  /** What is wrong with the group as it stands, in words. */
  problems: readonly string[];
  /** Somebody is held above the group: whether they fit, and if not why. */
  over: { fits: boolean; text: string } | null;
  current: string | null;
  lifted: string | null;
  marked: ReadonlySet<string>;
}

/** A group with its members and what is known of the mix. */
export const GroupCard = memo(function GroupCard({ group, people, administrations, problems, over, current, lifted, marked }: GroupCardProps) {
  const t = useText(texts);
  const members = group.members.flatMap((id) => people.get(id) ?? []);
  const names = new Set(members.flatMap((person) => person.administrations));
  const women = members.filter(({ sex }) => sex === 'WOMAN').length;
  const men = members.filter(({ sex }) => sex === 'MAN').length;
  const facts = [t('group.facts', { size: group.members.length }), t('group.administrations', { count: names.size }), t('group.sexes', { women, men })];
  return (
    <li className={styles.group} data-group={group.id} data-over={over ? (over.fits ? 'fits' : 'blocked') : undefined}>
      <div className={styles.groupHead}>
        <Heading level={3} data-size="2xs">{groupName(group, t)}</Heading>
        <p className={styles.subtle}>{facts.join(' · ')}</p>
      </div>
      {over ? <p className={styles.over}>{over.text}</p> : null}
      {problems.map((problem) => <Tag key={problem} data-color="danger" data-size="sm" className={styles.problem}>{problem}</Tag>)}
      <ul className={styles.members}>
        {members.map((person) => (
          <MemberCard
            key={person.id} person={person} administrations={person.administrations.map((id) => administrations.get(id) ?? '').join(', ')}
            current={current === person.id} lifted={lifted === person.id} marked={marked.has(person.id)}
          />
        ))}
      </ul>
    </li>
  );
});
