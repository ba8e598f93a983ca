import { Fieldset, Paragraph, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { Choice } from './choice';
import { CommandDialog, type Closing } from './command-dialog';
import { ANSWER_INVITATION, INVITE, SCOPES, type AnswerVariables, type Scope } from './forms.command';
import { formsTexts } from './forms-texts';
import { PARTS } from './person-choice.query';

/** Invites a municipality to the programme; `municipalities` are those that are not (domain.md A01). */
export function InviteDialog({ municipalities, close, changed }: Closing & { municipalities: readonly { id: string; name: string }[] }) {
  const t = useText(formsTexts);
  const [municipality, setMunicipality] = useState('');
  return (
    <CommandDialog<{ municipality: string }>
      title={t('invite')} lead={t('invite.lead')} document={INVITE} send={t('invite.send')} close={close} changed={changed}
      success={t('invite.done', { name: municipalities.find(({ id }) => id === municipality)?.name ?? '' })} variables={municipality ? { municipality } : null}
    >
      {(tried) => (
        <Choice label={t('invite.whom')} value={municipality} missing={tried && !municipality} change={setMunicipality}>
          {municipalities.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
        </Choice>
      )}
    </CommandDialog>
  );
}

/** A municipality takes part as a whole, with one administration, or not. */
export function AnswerInvitationDialog({ municipality, close, changed }: Closing & { municipality: string }) {
  const t = useText(formsTexts);
  const [chosen, setChosen] = useState<Scope | 'DECLINE' | null>(null);
  const [administration, setAdministration] = useState('');
  const part = chosen === 'EDUCATION_ADMINISTRATION' || chosen === 'SOCIAL_ADMINISTRATION';
  const whole = chosen === null || (part && !administration) ? null : { input: { municipality, scope: chosen === 'DECLINE' ? null : chosen, administration: part ? administration : null } };
  return (
    <CommandDialog<AnswerVariables>
      title={t('answer')} lead={t('answer.lead')} document={ANSWER_INVITATION} send={t('answer.send')} success={t('answer.done')} final={chosen === 'DECLINE'} variables={whole} close={close} changed={changed}
    >
      {(tried) => (
        <>
          <Fieldset>
            <Fieldset.Legend>{t('answer.scope')}</Fieldset.Legend>
            {[...SCOPES, 'DECLINE' as const].map((each) => <Radio key={each} name="answer-scope" value={each} label={t(`answer.${each}`)} checked={chosen === each} onChange={() => setChosen(each)} />)}
            {tried && chosen === null ? <ValidationMessage>{t('required')}</ValidationMessage> : null}
          </Fieldset>
          {part ? <Administration municipality={municipality} value={administration} missing={tried && !administration} change={setAdministration} /> : null}
        </>
      )}
    </CommandDialog>
  );
}

function Administration({ municipality, value, missing, change }: { municipality: string; value: string; missing: boolean; change(id: string): void }) {
  const t = useText(formsTexts);
  const query = useViewQuery(PARTS, { id: municipality });
  return (
    <QueryState query={query} rows={1}>
      {({ orgUnit }) => {
        const administrations = (orgUnit?.children ?? []).filter(({ kind }) => kind === 'ADMINISTRATION');
        if (administrations.length === 0) return <Paragraph>{t('answer.no-administration')}</Paragraph>;
        return (
          <Choice label={t('answer.administration')} value={value} missing={missing} change={change}>
            {administrations.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
          </Choice>
        );
      }}
    </QueryState>
  );
}
