.class public Lreach/file_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  new-instance v0, Ljava/io/File;
  invoke-virtual {p0}, Landroid/content/Context;->getFilesDir()Ljava/io/File;
  move-result-object v1
  const-string v2, "privacy_agreed"
  invoke-direct {v0, v1, v2}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
  invoke-virtual {v0}, Ljava/io/File;->exists()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/file_guard/Sdk;->init()V
  :no
  return-void
.end method
