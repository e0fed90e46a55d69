.class public Lreach/startup_initializers/Second;
.super Ljava/lang/Object;
.implements Landroidx/startup/Initializer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public create(Landroid/content/Context;)Ljava/lang/Object;
  .registers 4
  const-string v0, "clipboard"
  invoke-virtual {p1, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/content/ClipboardManager;
  invoke-virtual {v0}, Landroid/content/ClipboardManager;->getPrimaryClip()Landroid/content/ClipData;
  return-object p0
.end method

.method public dependencies()Ljava/util/List;
  .registers 2
  invoke-static {}, Ljava/util/Collections;->emptyList()Ljava/util/List;
  move-result-object v0
  return-object v0
.end method
