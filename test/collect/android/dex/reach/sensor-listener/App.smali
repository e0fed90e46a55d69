.class public Lreach/sensor_listener/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "sensor"
  invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/hardware/SensorManager;
  new-instance v1, Lreach/sensor_listener/Feel;
  invoke-direct {v1}, Lreach/sensor_listener/Feel;-><init>()V
  const/4 v2, 0x1
  invoke-virtual {v0, v2}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
  move-result-object v2
  const/4 v3, 0x3
  invoke-virtual {v0, v1, v2, v3}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z
  return-void
.end method
