import { useText } from '@samlar/view-contract/text';
import { memo } from 'react';
import { texts } from './base-group-texts';
import styles from './base-groups.module.css';
import type { Candidate } from './board';

interface MemberCardProps {
  person: Candidate;
  administrations: string;
  /** Where Tab lands among all the people: the arrows go on from there. */
  current: boolean;
  lifted: boolean;
  /** Found by the search. */
  marked: boolean;
}

/** One person. What it answers to is heard by the board, once for all of them. */
export const MemberCard = memo(function MemberCard({ person: { id, name, standing }, administrations, current, lifted, marked }: MemberCardProps) {
  const t = useText(texts);
  return (
    <li className={styles.member} draggable>
      <div
        role="button" tabIndex={current ? 0 : -1} data-person={id} data-lifted={lifted} data-marked={marked} className={styles.handle}
        aria-haspopup="dialog"
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.subtle}>{[standing === 'MANAGER' ? null : t(`standing.${standing}`), administrations].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  );
});
