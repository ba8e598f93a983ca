import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { ViewLink } from '@samlar/view-contract/view';
import type { TreeUnit } from './organisation.query';
import { texts } from './organisation-texts';
import styles from './tree.module.css';

/** Units below each other: a list whose branches open and close, each name leading to the unit's own page. */
export function Tree({ units }: { units: TreeUnit[] }) {
  return (
    <ul className={styles.tree}>
      {units.map((unit) => (
        <li key={unit.id}>{unit.children?.length ? <Branch unit={unit} /> : <Leaf unit={unit} />}</li>
      ))}
    </ul>
  );
}

function Branch({ unit }: { unit: TreeUnit }) {
  const t = useText(texts);
  return (
    <details className={styles.branch}>
      <summary className={styles.row}>
        <span className={styles.name}>
          {unit.name}
          <span className="samlar-visually-hidden">, {t('tree.open', { count: unit.children!.length })}</span>
        </span>
        <span className={styles.kind}>{t(`kind.${unit.kind}` as keyof typeof texts.sv)}</span>
        <span className={styles.count}><Figure value={unit.headcount.total} absence={unit.headcount.absence} /></span>
      </summary>
      <p className={styles.more}><ViewLink to={`/organisation/${unit.id}`}>{t('tree.unit', { name: unit.name })}</ViewLink></p>
      <Tree units={unit.children!} />
    </details>
  );
}

function Leaf({ unit }: { unit: TreeUnit }) {
  const t = useText(texts);
  return (
    <div className={styles.row}>
      <ViewLink className={`ds-link ${styles.name}`} to={`/organisation/${unit.id}`}>{unit.name}</ViewLink>
      <span className={styles.kind}>{t(`kind.${unit.kind}` as keyof typeof texts.sv)}</span>
      <span className={styles.count}><Figure value={unit.headcount.total} absence={unit.headcount.absence} /></span>
    </div>
  );
}
