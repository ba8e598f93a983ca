import { FlowMatrix } from '@samlar/chart/flow-matrix';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, type ViewProps } from '@samlar/view-contract/view';
import { SHARED_UNITS, type Host, type Post, type SharedManager } from './shared-units.query';
import { extentOf, ledFromElsewhere, services, sharedUnits } from './shared-units.rules';
import { texts } from './texts';

/** One view in three portals: what the three have together, and who leads whom across their borders. */
export default function SharedUnits({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(SHARED_UNITS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipalityGroup }) => municipalityGroup?.members
        && <Parts members={municipalityGroup.members} managers={municipalityGroup.sharedManagers} here={organisation.code ?? ''} />}
    </Page>
  );
}

function Parts({ members, managers, here }: { members: Host[]; managers: SharedManager[] | null; here: string }) {
  const t = useText(texts);
  const language = useLanguage();
  const units = sharedUnits(members, language);
  const list = (names: string[]): string => new Intl.ListFormat(language).format(names);
  if (units.length === 0 && !managers?.length) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('units')}><Figure value={units.length} zero /></KeyFigure>
        <KeyFigure label={t('managers')}><Figure value={managers?.length} zero /></KeyFigure>
        <KeyFigure label={t('elsewhere')} detail={members.find(({ code }) => code === here)?.name}><Figure value={managers && ledFromElsewhere(managers, here)} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('services')}>
        <FlowMatrix
          title={t('services.title')} description={t('services.description')} source={t('source')}
          nodes={members.map(({ name }) => ({ id: name, name }))} flows={services(units)}
        />
        <DataTable
          caption={t('units.table')} rows={units} rowKey={({ unit }) => unit.id}
          columns={[
            { key: 'unit', title: t('unit'), cell: ({ unit }) => unit.name },
            { key: 'host', title: t('host'), cell: ({ host }) => host.name },
            { key: 'served', title: t('served'), cell: ({ served }) => list(served.map(({ name }) => name)) },
            { key: 'people', title: t('people'), numeric: true, cell: ({ unit: { headcount } }) => <Figure value={headcount?.total} absence={headcount?.absence} /> },
          ]}
        />
      </Section>
      {managers ? <Managers managers={managers} /> : null}
    </>
  );
}

function Managers({ managers }: { managers: SharedManager[] }) {
  const t = useText(texts);
  if (managers.length === 0) return null;
  const rows = managers.flatMap((manager) => manager.posts.map((post) => ({ manager, post })));
  return (
    <Section title={t('lines')} lead={t('lines.lead')}>
      <DataTable
        caption={t('lines.table')} rows={rows} rowKey={({ post }) => post.unit.id}
        columns={[
          { key: 'name', title: t('manager'), cell: ({ manager: { person } }) => person?.displayName ?? t('hidden') },
          { key: 'where', title: t('where'), cell: ({ post }) => post.municipality.name },
          { key: 'unit', title: t('unit'), cell: ({ post }) => post.unit.name },
          { key: 'as', title: t('as'), cell: ({ post }: { post: Post }) => t(post.host ? 'as.host' : 'as.served') },
          { key: 'extent', title: t('extent'), numeric: true, cell: ({ post }) => <Figure value={post.extentPercent} unit="%" /> },
          { key: 'reporting', title: t('reporting'), numeric: true, cell: ({ post }) => <Figure value={post.reporting} absence={post.reporting === null ? 'SUPPRESSED' : null} /> },
        ]}
      />
      {managers.some((manager) => extentOf(manager) > 100) ? <p><strong>{t('too-much')}</strong></p> : null}
    </Section>
  );
}
