import { Alert, Button, Checkbox, Field, Fieldset, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNavigate, useNotify } from '@samlar/view-contract/view';
import { useNumberError, type NumberBounds } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import { audienceKey, audienceTexts } from '../audience';
import { formTexts } from '../form-texts';
import { messages } from '../messages';
import { draftFrom, FIGURE, figureIn, FIGURES, inputOf, notNumbers, seatsOf, type Draft } from './draft';
import { CREATE } from './new-programme.command';
import styles from './new-programme.module.css';
import type { NewProgrammeData, Template } from './new-programme.query';
import { templateName, texts } from './new-programme-texts';
import { PartsEditor } from './parts-editor';

const AUDIENCES = ['EMPLOYEE', 'MANAGER', 'UNIT_MANAGER', 'PRINCIPAL', 'HEAD_OF_ADMINISTRATION', 'LEARNING_LEADER', 'DIALOGUE_LEADER', 'OBSERVER', 'ASPIRANT'];
const PERSPECTIVES = ['HEALTH', 'EQUALITY', 'ACCESSIBILITY'] as const;
const toggled = (list: readonly string[], item: string): string[] => (list.includes(item) ? list.filter((each) => each !== item) : [...list, item]);

interface ProgrammeFormProps {
  templates: Template[];
  municipalities: NonNullable<NewProgrammeData['municipalities']>;
}

export function ProgrammeForm({ templates, municipalities }: ProgrammeFormProps) {
  const t = useText(texts);
  const audienceName = useText(audienceTexts);
  const navigate = useNavigate();
  const notify = useNotify();
  const { run, running, failure } = useCommand(CREATE);
  const [draft, setDraft] = useState<Draft>(() => draftFrom(null));
  const [tried, setTried] = useState(false);
  const words = useText(formTexts);
  const numberError = useNumberError();
  const noNumber = (text: string, bounds: NumberBounds): string | undefined => (tried && text.trim() ? numberError(text, bounds) : undefined);
  const [refused, setRefused] = useState<Refused | null>(null);
  const set = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed });
  const template = templates.find(({ id }) => id === draft.template) ?? null;
  const seats = seatsOf(draft);
  const [nobody, nowhere] = [tried && draft.audience.length === 0, tried && draft.units.length === 0];
  const planned = figureIn(draft.figures.plannedParticipants);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefused(null);
    setTried(true);
    if (!draft.title.trim() || !draft.start || draft.audience.length === 0 || draft.units.length === 0 || notNumbers(draft)) return;
    const answer = (await run({ input: inputOf(draft) }))?.createProgramme;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('done') });
    navigate(`/programmes/${answer.id}`);
  };

  return (
    <form onSubmit={send} className={styles.form} noValidate>
      <Section title={t('shape')}>
        <Field>
          <Label>{t('template')}</Label>
          <Select value={draft.template} onChange={(event) => setDraft(draftFrom(templates.find(({ id }) => id === event.target.value) ?? null, draft))}>
            <Select.Option value="">{t('template.none')}</Select.Option>
            {templates.map(({ id }) => <Select.Option key={id} value={id}>{templateName(id, t)}</Select.Option>)}
          </Select>
        </Field>
        {template?.grants ? <p className={styles.subtle}>{t('template.grants')}</p> : null}
        <Textfield label={t('name')} value={draft.title} error={tried && !draft.title.trim() && words('required')} onChange={(event) => set({ title: event.target.value })} />
        <div className={styles.fields}>
          <Textfield type="date" label={t('start')} value={draft.start} error={tried && !draft.start && words('required')} onChange={(event) => set({ start: event.target.value })} />
          <Textfield type="date" label={t('end')} value={draft.end} min={draft.start} onChange={(event) => set({ end: event.target.value })} />
        </div>
        <Fieldset>
          <Fieldset.Legend>{t('audience')}</Fieldset.Legend>
          <div className={styles.choices}>
            {AUDIENCES.map((role) => <Checkbox key={role} label={audienceName(audienceKey(role))} checked={draft.audience.includes(role)} aria-invalid={nobody} onChange={() => set({ audience: toggled(draft.audience, role) })} />)}
          </div>
          {nobody ? <ValidationMessage>{t('audience.missing')}</ValidationMessage> : null}
        </Fieldset>
        <Fieldset>
          <Fieldset.Legend>{t('units')}</Fieldset.Legend>
          <Checkbox
            label={t('units.all')} checked={draft.units.length === municipalities.length} aria-invalid={nowhere}
            onChange={(event) => set({ units: event.target.checked ? municipalities.map(({ id }) => id) : [] })}
          />
          <div className={styles.choices}>
            {municipalities.map(({ id, name }) => <Checkbox key={id} label={name} checked={draft.units.includes(id)} aria-invalid={nowhere} onChange={() => set({ units: toggled(draft.units, id) })} />)}
          </div>
          {nowhere ? <ValidationMessage>{t('units.missing')}</ValidationMessage> : null}
        </Fieldset>
      </Section>
      <Section title={t('figures')}>
        <div className={styles.fields}>
          {FIGURES.filter((figure) => figure !== 'groups' || template?.sessions).map((figure) => (
            <Textfield key={figure} label={t(figure)} inputMode="numeric" value={draft.figures[figure]} error={noNumber(draft.figures[figure], FIGURE)} onChange={(event) => set({ figures: { ...draft.figures, [figure]: event.target.value } })} />
          ))}
        </div>
        {seats === null ? null : (
          <p className={styles.seats} role="status">
            {t('seats', { trainers: draft.figures.trainers, size: draft.figures.groupSize, rounds: draft.figures.rounds, seats })}
            {planned !== null && planned > seats ? ` ${t('seats.short', { planned })}` : ''}
          </p>
        )}
        <Fieldset>
          <Fieldset.Legend>{t('perspectives')}</Fieldset.Legend>
          <div className={styles.switches}>
            {PERSPECTIVES.map((each) => <Checkbox key={each} label={t(`perspective.${each}`)} checked={draft.perspectives.includes(each)} onChange={() => set({ perspectives: toggled(draft.perspectives, each) })} />)}
          </div>
        </Fieldset>
        <Checkbox label={t('accessibility-first')} checked={draft.accessibilityFirst} onChange={() => set({ accessibilityFirst: !draft.accessibilityFirst })} />
      </Section>
      <Section title={t('parts')} lead={t('parts.lead')}><PartsEditor parts={draft.parts} change={(parts) => set({ parts })} noNumber={noNumber} /></Section>
      <div className={styles.group}>
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.buttons}><Button type="submit" loading={running} disabled={running}>{t('send')}</Button></div>
      </div>
    </form>
  );
}
