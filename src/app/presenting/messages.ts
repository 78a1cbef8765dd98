import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    presentation: 'Presentation',
    previous: 'Previous',
    next: 'Next',
    at: (slide: string, slides: string) => `${slide} of ${slides}`,
    fullScreen: 'Full screen',
    end: 'End'
  },
  {
    presentation: '演示',
    previous: '上一页',
    next: '下一页',
    at: (slide, slides) => `第 ${slide} 页，共 ${slides} 页`,
    fullScreen: '全屏',
    end: '结束'
  }
);
