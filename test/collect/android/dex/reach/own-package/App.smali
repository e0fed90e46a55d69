.class public Lreach/own_package/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 4
  invoke-virtual {p0}, Landroid/content/Context;->getPackageManager()Landroid/content/pm/PackageManager;
  move-result-object v0
  invoke-virtual {p0}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
  move-result-object v1
  const/4 v2, 0x0
  invoke-virtual {v0, v1, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
  return-void
.end method
