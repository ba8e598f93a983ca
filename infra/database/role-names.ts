import { SUBGRAPHS } from '@samlar/subgraph/define-subgraph';

/** The five subgraphs and the gateway's own `door`: each has a schema, an owner and a role it runs as. */
export const roleNames = [...SUBGRAPHS, 'door'] as const;
export type RoleName = (typeof roleNames)[number];

/** The address of `<name>_app` in the database the administrator's address names. */
export function appUrl(adminUrl: string, name: RoleName, password: string): string {
  const url = new URL(adminUrl);
  url.username = `${name}_app`;
  url.password = encodeURIComponent(password);
  return url.href;
}
