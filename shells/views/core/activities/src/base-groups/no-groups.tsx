import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { texts } from './base-group-texts';
import { ProposalForm } from './proposal-form';

export function NoGroups({ municipality, people, again }: { municipality: string; people: number; again(): void }) {
  const t = useText(texts);
  return (
    <>
      {people > 0 ? <ProposalForm municipality={municipality} start={{ target: 8, minimum: 6, maximum: 10, seed: 1 }} again={again} /> : null}
      <Empty title={t('none')}>{t('none.text', { count: people })}</Empty>
    </>
  );
}
