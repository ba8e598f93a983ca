/** What came is no HTTP, or another reader could take it for something else. The message is for logs, and holds no word of what came. */
export class NotHttp extends Error {}
