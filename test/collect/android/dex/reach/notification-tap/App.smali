.class public Lreach/notification_tap/App;
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
  const-class v2, Lreach/notification_tap/Read;
  invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  const/4 v2, 0x0
  invoke-static {p0, v2, v1, v2}, Landroid/app/PendingIntent;->getActivity(Landroid/content/Context;ILandroid/content/Intent;I)Landroid/app/PendingIntent;
  move-result-object v1
  new-instance v2, Landroid/app/Notification$Builder;
  invoke-direct {v2, p0}, Landroid/app/Notification$Builder;-><init>(Landroid/content/Context;)V
  invoke-virtual {v2, v1}, Landroid/app/Notification$Builder;->setContentIntent(Landroid/app/PendingIntent;)Landroid/app/Notification$Builder;
  move-result-object v2
  invoke-virtual {v2}, Landroid/app/Notification$Builder;->build()Landroid/app/Notification;
  move-result-object v2
  const-string v0, "notification"
  invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/app/NotificationManager;
  const/4 v1, 0x1
  invoke-virtual {v0, v1, v2}, Landroid/app/NotificationManager;->notify(ILandroid/app/Notification;)V
  return-void
.end method
