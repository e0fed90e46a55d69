.class public Lreach/flag_negated_twice/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private isFirst()Z
  .registers 4
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-nez v0, :no
  const/4 v0, 0x1
  goto :out
  :no
  const/4 v0, 0x0
  :out
  return v0
.end method

.method private isReady()Z
  .registers 4
  invoke-direct {p0}, Lreach/flag_negated_twice/App;->isFirst()Z
  move-result v0
  xor-int/lit8 v0, v0, 0x1
  return v0
.end method

.method public onCreate()V
  .registers 6
  invoke-direct {p0}, Lreach/flag_negated_twice/App;->isReady()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/flag_negated_twice/Sdk;->init()V
  :no
  return-void
.end method
