import { chinese, messages } from '../../i18n/index.ts';

/** What a cell's frame says: how its run stands, where it can be moved, who has lost it. */
export const words = messages(
  {
    idle: 'Not run yet',
    waiting: 'Waiting to run',
    running: 'Running',
    searching: 'Fitting a model',
    fresh: 'Up to date',
    stored: 'From the last time',
    stale: 'Out of date',
    stopped: 'Stopped',
    failed: 'Failed',
    blocked: 'Cannot run',
    done: (share: string) => `${share} done`,
    rows: (rows: string, count: number) => (count === 1 ? `${rows} row` : `${rows} rows`),
    copyLink: 'Link to this cell',
    copied: 'Copied',
    drag: 'Move: drag, or press Alt with the arrow up or down',
    goTo: (name: string) => `Go to ${name}`,
    alsoLacks: (name: string) => `Reads “${name}” too, which is not loaded; what it is stands above.`,
    alsoIn: (count: number) =>
      count === 1 ? 'also in the cell that names it' : `also in the ${count} cells that name it`,
    renamed: (old: string, now: string) => `“${old}” is called “${now}” now.`,
    removed: (name: string) => `“${name}” was removed here.`,
    unnamed: (name: string) => `This cell was called “${name}”.`,
    leftBehind: (count: number) => (count === 1 ? 'Still named in' : `Still named in ${count} cells:`),
    writeThere: (now: string) => `Write “${now}” there`,
    bringBack: 'Bring it back'
  },
  {
    idle: '尚未运行',
    waiting: '等待运行',
    running: '正在运行',
    searching: '正在拟合模型',
    fresh: '已是最新',
    stored: '上次的结果',
    stale: '已过期',
    stopped: '已停止',
    failed: '运行失败',
    blocked: '无法运行',
    done: (share) => `已完成 ${share}`,
    rows: (rows) => `${rows} 行`,
    copyLink: '指向此单元的链接',
    copied: '已复制',
    drag: '移动：拖动，或按 Alt 加上、下方向键',
    goTo: (name) => chinese`转到 ${name}`,
    alsoLacks: (name) => `同样要读取尚未载入的“${name}”，说明见上文。`,
    alsoIn: (count) => `同时修改引用它的 ${count} 个单元`,
    renamed: (old, now) => `“${old}”现名“${now}”。`,
    removed: (name) => `此处的“${name}”已删除。`,
    unnamed: (name) => `此单元原名“${name}”。`,
    leftBehind: (count) => `仍有 ${count} 个单元引用它：`,
    writeThere: (now) => `在那里改写为“${now}”`,
    bringBack: '恢复它'
  }
);
