import { Alert, Button, Heading, Paragraph, Skeleton } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { contractTexts } from './contract-texts';
import type { PartAway } from './query';
import { useText, type Translate } from './text';

type ContractText = Translate<keyof typeof contractTexts.sv>;

/** Grey shapes where a page will be, announced once to those who listen. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const t = useText(contractTexts);
  return (
    <div className="samlar-loading" aria-busy="true">
      <p className="samlar-visually-hidden" role="status">{t('loading')}</p>
      <div aria-hidden="true">
        <Skeleton variant="rectangle" height={32} width="min(20rem, 60%)" />
        {Array.from({ length: rows }, (_, row) => <Skeleton key={row} variant="rectangle" height={88} />)}
      </div>
    </div>
  );
}

/** Nothing here yet: say what will be here and, where there is something to do, offer it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="samlar-empty">
      <Heading level={2} data-size="xs">{title}</Heading>
      {children ? <Paragraph>{children}</Paragraph> : null}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  title?: string;
  children?: ReactNode;
  again?: () => void;
  /** The network is to be looked at; else the portal answered that it could not. */
  unreachable?: boolean;
  /** Under what the fault is in the portal's log. */
  reference?: string | null;
}

/** What went wrong in plain words, what to do, and a button that tries again. */
export function ErrorState({ title, children, again, unreachable = true, reference }: ErrorStateProps) {
  const t = useText(contractTexts);
  return (
    <Alert data-color="danger" role="alert" className="samlar-failure">
      <Heading level={2} data-size="xs">{title ?? t('failed.title')}</Heading>
      <Paragraph>{children ?? t(unreachable ? 'failed.unreachable' : 'failed.refused')}</Paragraph>
      {reference ? <Paragraph data-size="sm">{t('failed.reference', { reference })}</Paragraph> : null}
      {again ? <Button variant="secondary" data-size="sm" onClick={again}>{t('failed.again')}</Button> : null}
    </Alert>
  );
}

export function Forbidden({ children }: { children?: ReactNode }) {
  const t = useText(contractTexts);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">{t('forbidden.title')}</Heading>
      <Paragraph>{children ?? t('forbidden.text')}</Paragraph>
    </Alert>
  );
}

const PARTS = ['organisation', 'activities', 'ku8', 'evaluation', 'budget'] as const;

function partName(part: string, t: ContractText): string {
  const known = PARTS.find((name) => name === part);
  return known ? t(`part.${known}`) : t('part.other');
}

/** Which parts of the system did not answer. It goes away by itself, since the query asks again. */
export function AwayNotice({ away }: { away: readonly PartAway[] }) {
  const t = useText(contractTexts);
  if (away.length === 0) return null;
  return (
    <Alert data-color="warning" role="status" className="samlar-away">
      <Heading level={2} data-size="2xs">{t('away.title')}</Heading>
      {away.map(({ part }) => <Paragraph key={part} data-size="sm">{t('away.text', { part: partName(part, t) })}</Paragraph>)}
    </Alert>
  );
}
