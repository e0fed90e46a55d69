.class public Lreach/alarm/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "alarm"
  invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/app/AlarmManager;
  new-instance v1, Landroid/content/Intent;
  const-class v2, Lreach/alarm/Wake;
  invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  const/4 v2, 0x0
  invoke-static {p0, v2, v1, v2}, Landroid/app/PendingIntent;->getBroadcast(Landroid/content/Context;ILandroid/content/Intent;I)Landroid/app/PendingIntent;
  move-result-object v1
  const/4 v2, 0x3
  const-wide/16 v3, 0x3e8
  invoke-virtual {v0, v2, v3, v4, v1}, Landroid/app/AlarmManager;->set(IJLandroid/app/PendingIntent;)V
  return-void
.end method
