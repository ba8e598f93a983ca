import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { fileOf, UploadScalar, type Upload } from '@samlar/subgraph/upload';
import { importOrganisation } from './import-organisation';
import { ImportKind, ImportMode, ImportReport } from './import-report';

@InputType()
export class ImportOrganisationInput {
  @Field(() => ID)
  organisation: string;

  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => ImportMode)
  mode: ImportMode;

  @Field(() => UploadScalar, { description: 'CSV or XLSX.' })
  file: Upload;
}

@Resolver()
export class ImportResolver {
  @Access('organisation:write')
  @Mutation(() => ImportReport)
  async importOrganisation(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => ImportOrganisationInput) input: ImportOrganisationInput,
    @Ctx() context: Context,
  ): Promise<ImportReport> {
    return importOrganisation(context, key, { ...input, file: await fileOf(input.file) });
  }
}
