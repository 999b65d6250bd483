/**
 * What a first visit can wait for: it comes right after the first screen, and from then on lies in memory like the rest, whatever becomes
 * of the line.
 */
import { startDownloads } from './media/download';
import './screens/certificate';
import './screens/course';
import './screens/downloads';
import './screens/household';
import './screens/lesson';
import './screens/quiz';
import './screens/result';
import './screens/settings';

startDownloads().catch(() => undefined);
