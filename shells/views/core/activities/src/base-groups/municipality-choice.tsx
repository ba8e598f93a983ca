import { DataTable, Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { ViewLink } from '@samlar/view-contract/view';
import { texts } from './base-group-texts';
import { MUNICIPALITY_CHOICE } from './municipality-choice.query';

/** In the association's portal: whose groups. */
export default function MunicipalityChoice() {
  const t = useText(texts);
  const query = useViewQuery(MUNICIPALITY_CHOICE, {});
  return (
    <Page title={t('choose')} lead={t('choose.lead')} query={query}>
      {({ municipalities }) => municipalities && (municipalities.length === 0 ? <Empty title={t('choose.none')}>{t('choose.none.text')}</Empty> : (
        <DataTable
          caption={t('choose')}
          captionHidden
          rows={municipalities}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('municipality'), cell: ({ id, name }) => <ViewLink to={`/base-groups/${id}`}>{name}</ViewLink> },
            { key: 'managers', title: t('managers'), numeric: true, cell: ({ managers }) => <Figure value={managers.total} /> },
            { key: 'groups', title: t('groups'), numeric: true, cell: ({ baseGroups }) => <Figure value={baseGroups?.length} /> },
          ]}
        />
      ))}
    </Page>
  );
}
