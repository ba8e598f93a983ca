import { Breadcrumbs, Paragraph } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { CloseWave } from './close-wave';
import { Invite } from './invite';
import { InvitedUnits } from './invited-units';
import { SupplierImport } from './supplier-import';
import { WAVE_PAGE, type WaveData } from './waves.query';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** One measurement: its state and days, and what its state allows: invite, import, close. */
export default function WavePage({ params }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(WAVE_PAGE, { id: params.id ?? '' });
  return (
    <Page title={query.data?.wave?.title ?? t('wave')} query={query}>
      {({ wave }) => (wave ? <Parts wave={wave} again={query.again} /> : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>)}
    </Page>
  );
}

function Parts({ wave, again }: { wave: NonNullable<WaveData['wave']>; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const units = wave.units ?? [];
  const open = wave.status === 'OPEN';
  return (
    <>
      <Breadcrumbs aria-label={t('above')}>
        <Breadcrumbs.List><Breadcrumbs.Item><ViewLink to="/waves">{t('title')}</ViewLink></Breadcrumbs.Item></Breadcrumbs.List>
      </Breadcrumbs>
      <KeyFigures>
        <KeyFigure label={t('status')} detail={<span className={styles.day}>{wave.closedOn ? t('closed.on', { day: formatDate(wave.closedOn, language) }) : t('closes.on', { day: formatDate(wave.closesOn, language) })}</span>}><span className={styles.word}>{t(`status.${wave.status}`)}</span></KeyFigure>
        <KeyFigure label={t('invited')} detail={t('invited.units', { count: units.length })}><Figure value={units.reduce((sum, { invited }) => sum + invited, 0)} zero /></KeyFigure>
        {open && wave.source === 'OWN_SURVEY' ? <KeyFigure label={t('answered')} detail={t('answered.text')}><Figure value={wave.answered} absence="SUPPRESSED" zero /></KeyFigure> : null}
        <KeyFigure label={t('method')} detail={`${wave.instrument.name} ${wave.instrument.version}`}><span className={styles.word}>{t(`source.${wave.source}`)}</span></KeyFigure>
        <KeyFigure label={t('unionDate')} detail={t('defined.on', { day: formatDate(wave.unitsDefinedOn, language) })}><span className={styles.word}>{formatDate(wave.unionDate, language)}</span></KeyFigure>
      </KeyFigures>
      {open ? null : <Paragraph><ViewLink to="/culture">{t('results')}</ViewLink></Paragraph>}
      {open && wave.source === 'OWN_SURVEY' ? <Section title={t('invite')} lead={t('invite.lead')}><Invite wave={wave.id} units={units} invited={again} /></Section> : null}
      {open && wave.source === 'SUPPLIER' ? <Section title={t('import')} lead={t('import.lead')}><SupplierImport wave={wave.id} committed={again} /></Section> : null}
      {open && wave.source === 'OWN_SURVEY' ? <Section title={t('close')} lead={t('close.lead')}><CloseWave wave={wave.id} closed={again} /></Section> : null}
      <InvitedUnits units={units} />
    </>
  );
}
