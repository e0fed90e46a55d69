.class public Lreach/store_from_map/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  const-string v0, "settings"
  invoke-static {p0, v0}, Lreach/store_from_map/Prefs;->of(Landroid/content/Context;Ljava/lang/String;)Lreach/store_from_map/Prefs;
  move-result-object v0
  const-string v1, "agreed"
  invoke-virtual {v0, v1}, Lreach/store_from_map/Prefs;->getBoolean(Ljava/lang/String;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/store_from_map/Sdk;->init()V
  :no
  return-void
.end method
