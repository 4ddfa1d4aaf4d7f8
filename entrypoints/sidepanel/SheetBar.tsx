import { useState } from 'preact/hooks';
import { t } from '@/browser/i18n';
import { describeTab } from '@/browser/tabs';
import { sheetMarkdown } from '@/components/sheet-markdown';
import type { SheetItem } from '@/components/term-sheet';
import { openSheetToPrint } from './sheet-tab';

interface Props {
  readonly tabId: number;
  /** `YYYY-MM-DD` */
  readonly published: string | undefined;
  readonly items: readonly SheetItem[];
  readonly canPrint: boolean;
}

/** Takes the sheet along: as text, or on paper. */
export function SheetBar({ tabId, published, items, canPrint }: Props) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sheetMarkdown({ ...(await describeTab(tabId)), published }, items));
      setCopied(t('panelCopied'));
    } catch {
      setCopied(t('panelNotCopied'));
    }
  };
  return (
    <div class="sheet-bar">
      <button type="button" class="button" onClick={() => void copy()}>
        {t('panelCopy')}
      </button>
      {canPrint && (
        <button type="button" class="button" onClick={() => void openSheetToPrint(tabId)}>
          {t('panelPrint')}
        </button>
      )}
      <p class="hint" role="status">
        {copied}
      </p>
    </div>
  );
}
