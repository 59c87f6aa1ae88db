/**
 * 当场更正: what can be put right at the counter is put right there. It is written down and changes nothing else.
 * @source 行政许可法 第32条第1款第(三)项
 */
export interface FixOnSpotActs {
  fixOnSpot: {
    /** Materials in which something was put right. */
    readonly materials?: readonly string[];
    readonly noteId?: string;
  };
}

export interface FixOnSpotEvent {
  readonly type: 'fixedOnSpot';
  readonly materials: readonly string[];
  readonly noteId: string | null;
}
