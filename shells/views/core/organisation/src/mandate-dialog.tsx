import { Checkbox, Select, Textfield } from '@digdir/designsystemet-react';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { APPOINTMENTS } from './appointments.query';
import { Choice } from './choice';
import { CommandDialog, type Closing } from './command-dialog';
import { RECORD_MANDATE, type MandateVariables } from './forms.command';
import { formsTexts } from './forms-texts';
import type { GovernanceData } from './governance.query';
import { PersonChoice } from './person-choice';
import type { Named } from './person-choice.query';

type Municipality = Pick<NonNullable<GovernanceData['municipality']>, 'id' | 'mandate'>;

/** Records or renews a municipality's mandate and its one contact person (domain.md A03). */
export function MandateDialog({ municipality: { id, mandate }, close, changed }: Closing & { municipality: Municipality }) {
  const t = useText(formsTexts);
  const chiefs = useViewQuery(APPOINTMENTS, { organisation: id, role: 'MUNICIPAL_CHIEF' });
  const contacts = useViewQuery(APPOINTMENTS, { organisation: id, role: 'CONTACT_PERSON' });
  const [written, setWritten] = useState({
    givenOn: mandate?.givenOn ?? '', givenBy: mandate?.givenBy?.id ?? '', mandatory: mandate?.participationMandatoryForManagers ?? true, contact: mandate?.contactPerson?.id ?? '',
  });
  const change = (part: Partial<typeof written>): void => setWritten({ ...written, ...part });
  const { givenOn, givenBy, mandatory, contact } = written;
  return (
    <CommandDialog<MandateVariables>
      title={t(mandate ? 'mandate.change' : 'mandate.record')} lead={t('mandate.lead')} document={RECORD_MANDATE} send={t('mandate.send')} success={t('mandate.done')} close={close} changed={changed}
      variables={givenOn && contact ? { input: { municipality: id, givenBy: givenBy || null, givenOn, participationMandatoryForManagers: mandatory, contactPerson: contact } } : null}
    >
      {(tried) => (
        <>
          <Textfield type="date" label={t('mandate.on')} value={givenOn} error={tried && !givenOn ? t('required') : undefined} onChange={(event) => change({ givenOn: event.target.value })} />
          <Choice label={t('mandate.by')} none={t('mandate.by.none')} value={givenBy} change={(next) => change({ givenBy: next })}>
            {named(chiefs.data?.roleHolders, mandate?.givenBy ?? null).map((each) => <Select.Option key={each.id} value={each.id}>{each.displayName}</Select.Option>)}
          </Choice>
          <Checkbox label={t('mandate.mandatory')} description={t('mandate.mandatory.text')} checked={mandatory} onChange={(event) => change({ mandatory: event.target.checked })} />
          {contacts.state === 'loading' ? null : (
            <PersonChoice
              label={t('mandate.contact')} organisation={id} suggested={named(contacts.data?.roleHolders, mandate?.contactPerson ?? null)} person={contact} missing={tried && !contact}
              change={(person) => change({ contact: person?.id ?? '' })}
            />
          )}
        </>
      )}
    </CommandDialog>
  );
}

/** Those whose name the viewer may see, each once, the present one first. */
function named(held: readonly { person: Named | null }[] | null | undefined, present: Named | null): Named[] {
  const all = [present, ...(held ?? []).map(({ person }) => person)].filter((each) => each !== null);
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
