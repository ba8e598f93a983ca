import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Forbidden } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, ViewLink } from '@samlar/view-contract/view';
import { NEW_PROGRAMME } from './new-programme.query';
import { texts } from './new-programme-texts';
import { ProgrammeForm } from './programme-form';

/** A new programme, in the shape of a template or from nothing (domain.md A29, A37–A41). */
export default function NewProgramme() {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  const query = useViewQuery(NEW_PROGRAMME, {});
  if (!mayPlan) return <Page title={t('title')}><Forbidden /></Page>;
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={<ViewLink to="/programmes">{t('all')}</ViewLink>}>
      {({ programmeTemplates, municipalities }) => programmeTemplates && municipalities && <ProgrammeForm templates={programmeTemplates} municipalities={municipalities} />}
    </Page>
  );
}
