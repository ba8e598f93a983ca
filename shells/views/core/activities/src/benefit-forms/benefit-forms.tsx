import { Button } from '@digdir/designsystemet-react';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { BENEFIT_FORMS } from './benefit-forms.query';
import styles from './benefit-forms.module.css';
import { texts } from './benefit-forms-texts';
import { FormCard } from './form-card';

/** One's own benefit forms and one's nearest staff's: expected benefit, the talk, the follow-up (domain.md B05, S6). */
export default function BenefitForms() {
  const t = useText(texts);
  const query = useViewQuery(BENEFIT_FORMS, {});
  const print = <Button variant="secondary" data-size="sm" data-print="none" onClick={() => window.print()}>{t('print')}</Button>;
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={query.data?.benefitForms?.length ? print : null}>
      {({ benefitForms, me }) => {
        if (!benefitForms) return null;
        if (benefitForms.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
        const mine = benefitForms.filter(({ person }) => person?.id === me?.id);
        const staff = benefitForms.filter(({ person }) => person?.id !== me?.id);
        return [{ title: t('mine'), forms: mine, own: true }, { title: t('staff'), forms: staff, own: false }].map(({ title, forms, own }) => forms.length > 0 && (
          <Section key={title} title={title}>
            <ul className={styles.cards}>{forms.map((form) => <FormCard key={form.id} form={form} own={own} changed={query.again} />)}</ul>
          </Section>
        ));
      }}
    </Page>
  );
}
