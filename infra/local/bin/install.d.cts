export function installWhenStale(folder?: string): Promise<void>;
export function matchesLock(lock: { packages: Record<string, object> }, record: string | undefined): boolean;
