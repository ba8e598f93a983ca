import { Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import type { Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay } from '@samlar/view-contract/view';
import { FindingForm } from './finding-form';
import { texts } from './goals-texts';
import styles from './goals.module.css';
import { GOALS, LEVELS, type Finding, type Goal, type Worded } from './goals.query';
import { correctedOf, referred } from './goals.rules';

const worded = (text: Worded, language: Language): string => text[language] ?? text.sv;

/** The seven questions the programme has promised to answer, and what has been found so far (domain.md A36). */
export default function Goals() {
  const t = useText(texts);
  const language = useLanguage();
  const may = useMay('culture:run');
  const query = useViewQuery(GOALS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ evaluationGoals, waves, programmes }) => {
        const goals = evaluationGoals ?? [];
        const names = referred({ waves, programmes });
        const corrected = correctedOf(goals);
        return (
          <>
            {LEVELS.map((level) => (
              <Section key={level} title={t(`level.${level}`)}>
                <ul className={styles.goals}>
                  {goals.filter((goal) => goal.level === level).map((goal) => (
                    <li key={goal.id} className={styles.goal}>
                      <h3>{worded(goal.question, language)}</h3>
                      <Findings goal={goal} names={new Map([...names.measurements, ...names.programmes])} corrected={corrected} />
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
            {may && goals.length > 0 ? <FindingForm goals={goals.map((goal) => ({ ...goal, question: worded(goal.question, language) }))} names={names} changed={query.again} /> : null}
          </>
        );
      }}
    </Page>
  );
}

function Findings({ goal: { findings }, names, corrected }: { goal: Goal; names: Map<string, string>; corrected: Set<string> }) {
  const t = useText(texts);
  if (!findings?.length) return <p className={styles.subtle}>{t('none')}</p>;
  return <ul className={styles.findings}>{findings.map((finding) => <li key={finding.id} className={corrected.has(finding.id) ? `${styles.finding} ${styles.corrected}` : styles.finding}><One finding={finding} names={names} corrected={corrected.has(finding.id)} /></li>)}</ul>;
}

function One({ finding: { text, evidence, design, corrects, recordedOn, caution }, names, corrected }: { finding: Finding; names: Map<string, string>; corrected: boolean }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <>
      {corrected ? <Tag data-size="sm" data-color="neutral">{t('corrected')}</Tag> : null}
      <p>{text}</p>
      <p className={styles.subtle}>{t('rests', { evidence: evidence.map(({ kind, reference }) => `${t(`kind.${kind}`)}: ${names.get(reference) ?? reference}`).join(' · ') })}</p>
      {design ? <p className={styles.subtle}>{t('design.of', { design })}</p> : null}
      {caution ? <p className={styles.subtle}>{worded(caution, language)}</p> : null}
      <p className={styles.subtle}>{t(corrects ? 'recorded.corrects' : 'recorded', { day: formatDate(recordedOn, language) })}</p>
    </>
  );
}
