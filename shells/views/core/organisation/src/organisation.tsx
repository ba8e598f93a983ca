import { KeyFigure, KeyFigures, Page, Section, useSexDetail } from '@samlar/view-contract/page';
import { formatLongDate } from '@samlar/view-contract/figure';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { ORGANISATION, type OrganisationData } from './organisation.query';
import { texts } from './organisation-texts';
import { Tree } from './tree';

/** The municipality as a tree, with how many work where. */
export default function Organisation({ organisation, language }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(ORGANISATION, { code: organisation.code ?? '' });
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipality }) => (municipality ? (
        <>
          <Facts municipality={municipality} language={language} />
          <Section title={t('tree')} lead={t('tree.lead')}>
            {municipality.children?.length ? <Tree units={municipality.children} /> : <Empty title={t('tree.none')}>{t('tree.none.text')}</Empty>}
          </Section>
        </>
      ) : organisation.code ? null : <Empty title={t('no-municipality', { organisation: organisation.name })}>{t('no-municipality.text')}</Empty>)}
    </Page>
  );
}

function Facts({ municipality, language }: { municipality: NonNullable<OrganisationData['municipality']>; language: ViewProps['language'] }) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const { headcount, mandate, participation } = municipality;
  return (
    <KeyFigures>
      <KeyFigure label={t('employees')} detail={bySex(headcount)}>
        <Figure value={headcount.total} absence={headcount.absence} zero />
      </KeyFigure>
      <KeyFigure label={t('participation')}>{t(`participation.${participation}` as keyof typeof texts.sv)}</KeyFigure>
      <KeyFigure label={t('mandate')} detail={mandate?.participationMandatoryForManagers ? t('mandate.mandatory') : null}>
        {mandate?.givenOn ? formatLongDate(mandate.givenOn, language) : t('mandate.none')}
      </KeyFigure>
      {mandate?.contactPerson ? <KeyFigure label={t('contact')}>{mandate.contactPerson.displayName}</KeyFigure> : null}
    </KeyFigures>
  );
}
