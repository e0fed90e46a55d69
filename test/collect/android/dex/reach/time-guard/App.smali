.class public Lreach/time_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 8
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed_at"
  const-wide/16 v2, 0x0
  invoke-interface {v0, v1, v2, v3}, Landroid/content/SharedPreferences;->getLong(Ljava/lang/String;J)J
  move-result-wide v0
  const-wide/16 v2, 0x0
  cmp-long v4, v0, v2
  if-lez v4, :no
  invoke-static {}, Lreach/time_guard/Sdk;->init()V
  :no
  return-void
.end method
