.class public Lreach/key_put_together/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  new-instance v1, Ljava/lang/StringBuilder;
  invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
  const-string v2, "agreed_"
  invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  const/16 v2, 0x10
  invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(I)Ljava/lang/StringBuilder;
  invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v1
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/key_put_together/Sdk;->init()V
  :no
  return-void
.end method
