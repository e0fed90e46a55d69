.class public Lreach/startup_initializers/First;
.super Ljava/lang/Object;
.implements Landroidx/startup/Initializer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public create(Landroid/content/Context;)Ljava/lang/Object;
  .registers 4
  invoke-virtual {p1}, Landroid/content/Context;->getPackageManager()Landroid/content/pm/PackageManager;
  move-result-object v0
  const/4 v1, 0x0
  invoke-virtual {v0, v1}, Landroid/content/pm/PackageManager;->getInstalledPackages(I)Ljava/util/List;
  return-object p0
.end method

.method public dependencies()Ljava/util/List;
  .registers 2
  const-class v0, Lreach/startup_initializers/Second;
  invoke-static {v0}, Ljava/util/Collections;->singletonList(Ljava/lang/Object;)Ljava/util/List;
  move-result-object v0
  return-object v0
.end method
