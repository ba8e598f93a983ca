import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepFormerTexts } from '@samlar/subgraph/former-text';

/** A mitigation is planned anew, a promise reported again, a receipt rewritten: what was written stays to be read (domain.md §6.1-18). */
export class FormerTexts1325462400006 implements MigrationInterface {
  name = 'FormerTexts1325462400006';

  async up(runner: QueryRunner): Promise<void> {
    const seen = (table: string, key = 'id::text') => `subject in (select ${key} from evaluation.${table})`;
    await runner.query(keepFormerTexts('evaluation', [
      { table: 'risk', key: ['id'], texts: ['title', 'mitigation', 'closing_reason'], read: seen('risk') },
      { table: 'commitment', key: ['id'], texts: ['promise', 'note'], read: seen('commitment') },
      { table: 'acknowledgement', key: ['message', 'person'], texts: ['understood_text'], read: seen('acknowledgement', `message || ' ' || person`) },
      { table: 'time_agreement', key: ['id'], texts: ['purpose', 'reason'], read: seen('time_agreement') },
    ]));
    await runner.query('revoke delete on evaluation.risk, evaluation.commitment, evaluation.acknowledgement, evaluation.time_agreement from evaluation_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
