export declare const layers: Record<string, string[]>;
export declare const coreOrder: string[];
