import { glossary } from '@/data/glossary';
import '@/components/theme.css';
import '@/components/controls.css';
import '../highlight.css';
import './options.css';
import { openSurface } from '@/components/open-surface';
import { Options } from './Options';

openSurface('optionsTitle', <Options glossary={glossary} />);
