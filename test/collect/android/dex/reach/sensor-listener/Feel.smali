.class public Lreach/sensor_listener/Feel;
.super Ljava/lang/Object;
.implements Landroid/hardware/SensorEventListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
  .registers 12
  invoke-static {}, Lreach/sensor_listener/Sdk;->init()V
  return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
  .registers 12
  return-void
.end method
